// Texts of the spec as documentation comments.

/** The width of prose beside the comment's star; the lines stay within 120 characters where they are used. */
const usualWidth = 100;

/** A cache, because many operations share texts. */
const filled = new Map<string, readonly string[]>();

/** Fills Markdown again: paragraphs and list items to the width; headings, tables and fenced code stay as they are. */
export function fill(markdown: string, width = usualWidth): string[] {
  const key = `${width} ${markdown}`;
  const lines = filled.get(key) ?? filledLines(markdown, width);
  filled.set(key, lines);
  return [...lines];
}

function filledLines(markdown: string, width: number): string[] {
  const lines: string[] = [];
  let block = "";
  let fenced = false;
  const flush = () => {
    if (block) lines.push(...wrap(block, width));
    block = "";
  };
  for (const line of markdown.trim().split("\n")) {
    const fence = line.startsWith("```");
    if (fence || fenced || line.trim() === "" || /^(#|\|)/.test(line)) {
      flush();
      lines.push(line.trimEnd());
      if (fence) fenced = !fenced;
    } else if (/^\s*([-*]|\d+\.) /.test(line)) {
      flush();
      block = line.trimEnd();
    } else {
      block = block ? `${block} ${line.trim()}` : line.trim();
    }
  }
  flush();
  return lines;
}

/** Writes a documentation comment, on one line if it is short. Lines are empty or filled already. */
export function comment(lines: readonly string[], indent = ""): string {
  const safe = lines.map((line) => line.replaceAll("*/", "*\\/"));
  if (safe.length === 0) return "";
  if (safe.length === 1) return `${indent}/** ${safe[0]} */\n`;
  return `${indent}/**\n${safe.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

/** Breaks one paragraph or list item between words; later lines are indented to the item's text. */
function wrap(block: string, width: number): string[] {
  const lead = /^\s*(?:(?:[-*]|\d+\.) )?/.exec(block)?.[0] ?? "";
  const lines: string[] = [];
  let line = "";
  for (const word of block.slice(lead.length).split(/ +/)) {
    const start = lines.length === 0 ? lead : " ".repeat(lead.length);
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = " ".repeat(lead.length) + word;
    } else {
      line = line ? `${line} ${word}` : start + word;
    }
  }
  return [...lines, line];
}
