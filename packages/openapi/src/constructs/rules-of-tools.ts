// Rules for marks of operations: a mark must not contradict the operation, and must have a meaning for it.
import { follow } from "../follow.ts";
import { bodyKind } from "../media-type.ts";
import { members, type Node, nodes } from "../node.ts";
import type { Position, Rule } from "./construct.ts";
import { rule } from "./rule.ts";

export const toolRules: readonly Rule[] = [
  rule("operation", "x-safe at anything but a POST", "Remove it.", ({ "x-safe": safe }, position) =>
    safe === undefined || methodOf(position) === "POST"
      ? undefined
      : {
          keys: ["x-safe"],
          what: `x-safe does not apply to a ${methodOf(position)}.`,
          expected: "x-safe at a POST: a GET only reads without it, and other methods write",
          received: `x-safe at a ${methodOf(position)}`,
        },
  ),
  rule(
    "operation",
    "x-destructive at an operation that only reads, or at a DELETE",
    "Remove it, or the mark that it contradicts.",
    ({ "x-destructive": destructive, "x-safe": safe }, position) => {
      const method = methodOf(position);
      if (destructive === undefined || (safe !== true && !["GET", "DELETE"].includes(method))) return undefined;
      return {
        keys: ["x-destructive"],
        what:
          method === "DELETE"
            ? "A DELETE is destructive without x-destructive."
            : "An operation only reads and is destructive.",
        expected: "x-destructive at a POST, PUT or PATCH that writes",
        received: `x-destructive at a ${method}${safe === true ? " with x-safe" : ""}`,
      };
    },
  ),
  rule(
    "operation",
    "x-tool-description at an operation of bytes or forms",
    "Remove it, or use JSON or text.",
    (operation, { document }) => {
      const type = typesOf(operation, document).find((one) => ["binary", "multipart"].includes(bodyKind(one)));
      if (operation["x-tool-description"] === undefined || type === undefined) return undefined;
      return {
        keys: ["x-tool-description"],
        what: "An operation without a tool has x-tool-description.",
        expected: "x-tool-description at an operation whose request and successes are JSON or text",
        received: type,
      };
    },
  ),
];

/** The key of an operation in its path is its method. */
function methodOf({ keys }: Position): string {
  return String(keys.at(-1)).toUpperCase();
}

/** Returns the media types of the request and of the successes. */
function typesOf({ requestBody, responses }: Node, document: Node): string[] {
  const successes = members(responses).filter(([status]) => status.startsWith("2"));
  const bodies = nodes([requestBody, ...successes.map(([, response]) => response)]);
  return bodies.flatMap((body) => members(follow(document, body)["content"]).map(([type]) => type));
}
