// One tool call at the API: the request, and its response as a result.
import type { CallToolResult } from "@modelcontextprotocol/server";
import type { Send } from "../api.ts";
import { dataText, notice } from "../results/data-text.ts";
import { countThatFits, lengthOf, shorten } from "../results/fit.ts";
import { refusalOf } from "../results/refusal.ts";
import { bodyOf } from "../results/response-body.ts";
import { requestOf } from "../tools/request.ts";
import type { JsonObject, Tool } from "../tools/tool.ts";
import type { SeenVersions } from "./seen-versions.ts";

export interface Exchange {
  readonly result: CallToolResult;
  readonly status: number;
  readonly requestId: string | null;
}

export interface Conditions {
  readonly send: Send;
  readonly seen: SeenVersions;
  readonly maxCharacters: number;
  readonly signal: AbortSignal;
}

export async function exchange(tool: Tool, given: JsonObject, conditions: Conditions): Promise<Exchange> {
  const { seen, maxCharacters } = conditions;
  const first = await ask(tool, given, conditions);
  const { response, body } = await fittingPage(tool, given, conditions, first);
  const { status, headers } = response;
  const requestId = headers.get("x-request-id");
  if (!response.ok) {
    if (status === 412) seen.forget(tool, given);
    return { result: refusalOf(tool, response, body), status, requestId };
  }
  const { data = null, pagination } = body ?? {};
  if (tool.method === "DELETE") seen.forget(tool, given);
  else seen.remember(tool, given, data, headers.get("etag"));
  const whole = { data, ...(pagination !== undefined && { pagination }) };
  const { result, shortened } = shorten(whole, maxCharacters - lengthOf({ notice }));
  const text = dataText(result, shortened, continuation(tool, data, pagination));
  return { result: { content: [{ type: "text", text }], structuredContent: { notice, ...result } }, status, requestId };
}

interface Received {
  readonly response: Response;
  readonly body: JsonObject | undefined;
}

async function ask(tool: Tool, given: JsonObject, { send, seen, signal }: Conditions): Promise<Received> {
  const ifMatch = tool.guarded ? seen.tagFor(tool, given) : undefined;
  const { target, method, headers, body } = requestOf(tool, given, ifMatch);
  const response = await send(target, { method, headers, signal, ...(body !== undefined && { body }) });
  return { response, body: await bodyOf(tool, response) };
}

/** Requests only the items that fit, so that the cursor of the page leads to the first one that is left out. */
async function fittingPage(tool: Tool, given: JsonObject, conditions: Conditions, first: Received): Promise<Received> {
  const { data, pagination } = first.body ?? {};
  const takesLimit = tool.annotations.readOnlyHint && tool.places["limit"] !== undefined;
  if (!takesLimit || !Array.isArray(data) || pagination === undefined) return first;
  const count = countThatFits(data, conditions.maxCharacters - lengthOf({ notice, data: [], pagination }));
  return count === data.length ? first : ask(tool, { ...given, limit: count }, conditions);
}

function continuation(tool: Tool, data: unknown, pagination: unknown): string[] {
  const { next_cursor: cursor, total } = Object(pagination) as { next_cursor?: unknown; total?: unknown };
  // It stands outside of the marked data, so it has to be one word.
  if (typeof cursor !== "string" || !/^[\w+/=-]+$/.test(cursor)) return [];
  if (tool.places["cursor"] === undefined || !Array.isArray(data)) return [];
  const all = typeof total === "number" ? ` of ${total}` : "";
  return [`This page has ${data.length}${all} items. For the next page call ${tool.name} with cursor: ${cursor}`];
}
