// Refusals as text that a model can act on: what is wrong, and what to do.
import type { CallToolResult } from "@modelcontextprotocol/server";
import type { JsonObject, Tool } from "../tools/tool.ts";

interface Problem {
  readonly error?: string;
  readonly message?: string;
  readonly path?: string;
}

export function refusal(...lines: readonly string[]): CallToolResult {
  return { isError: true, content: [{ type: "text", text: lines.join("\n") }] };
}

/** Returns the refusal of the API: status, code and every problem with its place. */
export function refusalOf(tool: Tool, response: Response, body: JsonObject | undefined): CallToolResult {
  const problems = (Array.isArray(body?.["errors"]) ? body["errors"] : []) as readonly Problem[];
  const code = problems[0]?.error ?? "UNKNOWN";
  return refusal(
    `${tool.name} was refused with ${response.status} ${code}.`,
    ...problems.map(({ path, message }) => `- ${path ? `${path}: ` : ""}${message ?? "No reason was given."}`),
    `What to do: ${adviceFor(tool, response)}`,
  );
}

/** Returns the text for a change of what the session has not read. */
export function unseen(tool: Tool): CallToolResult {
  const reader = tool.object?.reader;
  return refusal(
    `${tool.name} was not sent: this session has not read the object, and nothing is changed unseen.`,
    `What to do: read it with ${reader}, decide again with what you see, then call ${tool.name} again.`,
  );
}

function adviceFor(tool: Tool, { status, headers }: Response): string {
  if (status === 412) {
    const reader = tool.object?.reader ?? "the tool that reads it";
    return `somebody changed it since you read it. Read it again with ${reader}, and decide again with what you see.`;
  }
  const wait = headers.get("retry-after");
  if (wait !== null) return `wait ${wait} seconds, then call it again with the same arguments.`;
  return advice[status] ?? (status >= 500 ? advice[500]! : "do not call it again in the same way.");
}

const advice: Readonly<Record<number, string>> = {
  400: "correct what is named above, and call it again.",
  401: "the server's key is not valid. Tell the person who runs this server; another call does not help.",
  403: "the server's key may not do this. Tell the person who runs this server; another call does not help.",
  404: "there is no such object for this organisation. Check the id: search for it, and do not guess.",
  409: "it conflicts with what is stored. Read the objects that are named, and decide again.",
  413: "send less at a time.",
  500: "the API failed. Call it again once; if that fails too, tell the person.",
};
