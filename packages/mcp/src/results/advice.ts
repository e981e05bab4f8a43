// Advice for a model about a refusal, by its status.
import type { Tool } from "../tools/tool.ts";

/** Returns what to do; `hasReasons` is false for a refusal that names no problem. */
export function adviceFor(tool: Tool, response: Response, hasReasons: boolean): string {
  const { status } = response;
  if (status === 412) {
    const reader = tool.object?.reader ?? "the tool that reads it";
    return `it has changed since you read it. Read it again with ${reader}, and decide again with what you see.`;
  }
  const seconds = secondsToWait(response);
  if (seconds !== undefined) {
    return `wait ${seconds} ${seconds === 1 ? "second" : "seconds"}, then call it again with the same arguments.`;
  }
  if (status >= 500) return `the API failed: ${adviceAfterFailure(tool)}; if that fails too, tell the person.`;
  const known = byStatus[status];
  return known !== undefined && (hasReasons || status === 401) ? known : "do not call it again in the same way.";
}

/** Returns what to do after a call that may have failed on its way. A change may have taken effect. */
export function adviceAfterFailure({ annotations }: Tool): string {
  return annotations.readOnlyHint
    ? "call it again once"
    : "read the object first, and call it again once if the change is missing";
}

/** Returns the seconds of `Retry-After`, which may also be a date; undefined without one. */
export function secondsToWait({ headers }: Response): number | undefined {
  const wait = headers.get("retry-after") ?? "";
  if (/^\d+$/.test(wait)) return Number(wait);
  // Dates of HTTP begin with the day of the week; `Date.parse` takes much more.
  const seconds = /^[A-Z][a-z]+,? /.test(wait) ? Math.ceil((Date.parse(wait) - Date.now()) / 1_000) : Number.NaN;
  return Number.isNaN(seconds) ? undefined : Math.max(seconds, 0);
}

const byStatus: Readonly<Record<number, string>> = {
  400: "correct what is named above, and call it again.",
  401: "the server's key is not valid. Tell the person who runs this server; another call does not help.",
  403: "the server's key may not do this. Tell the person who runs this server; another call does not help.",
  404: "there is no such object for this organisation. Check the id: search for it, and do not guess.",
  409: "it conflicts with what is stored. Read the objects that are named, and decide again.",
  413: "send less at a time.",
  429: "wait a minute, then call it again with the same arguments.",
};
