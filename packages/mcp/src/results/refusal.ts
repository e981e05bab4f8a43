// Refusals and failures as text that a model can act on: what is wrong, and what to do.
import { RedirectError, ResponseError } from "@contacts-api/client";
import type { CallToolResult } from "@modelcontextprotocol/server";
import { tools } from "../generated/tools.ts";
import type { Unseen } from "../session/seen-versions.ts";
import type { JsonObject, Tool } from "../tools/tool.ts";
import { adviceAfterFailure, adviceFor, secondsToWait } from "./advice.ts";
import { ForeignResponse } from "./response-body.ts";

const toolNames: ReadonlyMap<string, string> = new Map(tools.map(({ operationId, name }) => [operationId, name]));

/** Returns the lines as a failed result. Quoted values have no line breaks, so none can pose as a separate line. */
export function refusal(...lines: readonly string[]): CallToolResult {
  const text = lines.map((line) => line.replaceAll(/[\r\n\u2028\u2029]+/g, " ")).join("\n");
  return { isError: true, content: [{ type: "text", text }] };
}

/** Returns the refusal of the API: status, code and every problem with its place. */
export function refusalOf(tool: Tool, response: Response, body: JsonObject | undefined): CallToolResult {
  const problems = problemsIn(body);
  const [{ code } = { code: "" }] = problems;
  const reasons = problems.map(({ path, message, details }) => `- ${path ? `${path}: ` : ""}${message}${details}`);
  const isDone = response.status >= 500 && secondsToWait(response) === undefined ? effectOf(tool) : "";
  return refusal(
    `${tool.name} was refused with ${response.status}${code && ` ${code}`}.${isDone}`,
    ...(reasons.length > 0 ? reasons : ["The response gives no reason."]),
    `What to do: ${adviceFor(tool, response, reasons.length > 0)}`,
  );
}

/** Returns the text for a call without a response, or with one that the API does not send. */
export function failureOf(tool: Tool, error: unknown): CallToolResult {
  // The client's errors name neither the key nor values of the path.
  const reason = error instanceof Error ? error.message : "The request failed.";
  const hasResponse =
    error instanceof ForeignResponse || error instanceof RedirectError || error instanceof ResponseError;
  const advice = hasResponse
    ? "tell the person who runs this server to check CONTACTS_BASE_URL; another call does not help."
    : `${adviceAfterFailure(tool)}; if that fails too, tell the person who runs this server that the API does not respond.`;
  const what = hasResponse ? `${tool.name} failed.` : `${tool.name} got no response.`;
  return refusal(`${what} ${reason}${effectOf(tool)}`, `What to do: ${advice}`);
}

/** Returns the text for a change of an object that the session has not read. */
export function unseen(tool: Tool, { reader, argument }: Unseen): CallToolResult {
  const object = argument === undefined ? "the object" : `the object of ${argument}`;
  return refusal(
    `${tool.name} was not sent: this session has not read ${object}, and nothing is changed unseen.`,
    `What to do: read it with ${reader}, decide again with what you see, then call ${tool.name} again.`,
  );
}

interface Problem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  /** What else the problem names, such as ` (contact_id: "…")`. */
  readonly details: string;
}

/** Returns the problems in a body. Skips anything else: a proxy may respond in place of the API. */
function problemsIn(body: JsonObject | undefined): Problem[] {
  const errors: readonly unknown[] = Array.isArray(body?.["errors"]) ? body["errors"] : [];
  return errors.flatMap((one) => {
    const { error, path, message, ...others } = Object(one) as JsonObject;
    if (typeof message !== "string") return [];
    const named = Object.entries(others).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    const details = named.length > 0 ? ` (${named.join("; ")})` : "";
    return [{ code: textIn(error), path: textIn(path), message: withTools(message), details }];
  });
}

/** Replaces the ids of operations, which messages of the API name, with the tools that an agent has for them. */
function withTools(message: string): string {
  return message.replaceAll(/\b[a-z]+[A-Z]\w*/g, (id) => toolNames.get(id) ?? id);
}

function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function effectOf({ annotations }: Tool): string {
  return annotations.readOnlyHint ? "" : " It may have taken effect.";
}
