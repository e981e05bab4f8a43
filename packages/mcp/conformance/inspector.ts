// The Inspector's command line: what a person sees who looks at the server with it.
import { type Installed, runIn } from "./installed.ts";
import type { Row } from "./table.ts";

interface Check {
  readonly args: readonly string[];
  /** Of the Inspector: 5 for a tool that refuses. */
  readonly code: number;
  /** The pattern of its output. */
  readonly shows: RegExp;
}

const page = "docs://contacts-api/guides/paging.md";
const found = ["--tool-name", "find_contact", "--tool-arg", "email=john.smith@mail.example"];
const wrong = ["--tool-name", "get_contact", "--tool-arg", "contact_id=unknown"];
const prompt = ["--prompt-name", "find_and_update_contact", "--prompt-args", "contact=Ada", "change=rename"];

const checks: Readonly<Record<string, Check>> = {
  "tools/list, schemas": { args: ["--method", "tools/list", "--strict"], code: 0, shows: /"name": "update_contact"/ },
  "tools/call, result": { args: ["--method", "tools/call", ...found], code: 0, shows: /"structuredContent"/ },
  "tools/call, refusal": { args: ["--method", "tools/call", ...wrong], code: 5, shows: /What to do: / },
  "resources/list": { args: ["--method", "resources/list"], code: 0, shows: new RegExp(`"uri": "${page}"`) },
  "resources/read": { args: ["--method", "resources/read", "--uri", page], code: 0, shows: /"text": "# Paging/ },
  "prompts/list": { args: ["--method", "prompts/list"], code: 0, shows: /"name": "clean_up_duplicates"/ },
  "prompts/get": { args: ["--method", "prompts/get", ...prompt], code: 0, shows: /Find the contact with Ada/ },
};

/** Checks the server at the target: an address, or the command that starts it. */
export async function inspectorRows(
  installed: Installed,
  transport: string,
  target: readonly string[],
): Promise<Row[]> {
  const program = "@modelcontextprotocol/inspector/clients/launcher/build/index.js";
  const rows: Row[] = [];
  for (const [check, { args, code, shows }] of Object.entries(checks)) {
    // Its own options come after the target, whose options begin with dashes as well.
    const result = await runIn(installed, program, ["--cli", ...target, ...args]);
    const isOk = result.code === code && shows.test(result.stdout);
    const note = `exit code ${result.code}, ${result.stderr.trim().split("\n").at(-1)}`;
    rows.push({ by: `Inspector, ${transport}`, check, outcome: isOk ? "ok" : "failed", note: isOk ? "" : note });
  }
  return rows;
}
