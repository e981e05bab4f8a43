// The steps of a guide: files to save, and commands with their output.

export type Step =
  | { readonly kind: "file"; readonly name: string; readonly text: string }
  | { readonly kind: "commands"; readonly terminal: string; readonly text: string; readonly output?: string };

/** Reads the fences of a page in order. The word after the language tells the kind: a file, a terminal, or an output. */
export function stepsOf(markdown: string): Step[] {
  const steps: Step[] = [];
  for (const [, label = "", text = ""] of markdown.matchAll(/^```\w+ (.+)\n([\s\S]*?)^```$/gmu)) {
    const before = steps.at(-1);
    if (label.startsWith("Terminal")) steps.push({ kind: "commands", terminal: label, text });
    else if (label !== "Output") steps.push({ kind: "file", name: label, text });
    else if (before?.kind === "commands") steps.splice(-1, 1, { ...before, output: text });
    else throw new Error(`An output follows no command:\n${text}`);
  }
  return steps;
}

const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu;
const time = /\d{4}-\d\d-\d\dT[\d:.]+Z/gu;

/**
 * Returns true if a command printed what the page shows. Ids and times may differ, an ellipsis stands for any text, and JSON
 * may have other white space.
 */
export function matches(printed: string, shown: string): boolean {
  if (shown.startsWith("{")) return compact(folded(printed)) === compact(folded(shown));
  const ofLine = (line: string) => (line === "…" ? "[^]*?" : line.split("…").map(escaped).join(".*"));
  const pattern = folded(shown).trimEnd().split("\n").map(ofLine).join("\n");
  return new RegExp(`^${pattern}\\s*$`, "u").test(folded(printed));
}

function folded(output: string): string {
  return output.replace(uuid, "<id>").replace(time, "<time>");
}

function compact(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    return json;
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
