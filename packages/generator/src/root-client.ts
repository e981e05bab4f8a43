// The resource whose methods the client itself has: the one tag with `x-root-client: true`.
import { isNode, type Node, text } from "@contacts-api/openapi/node";
import type { Contract } from "./contract.ts";

/** The name of the tag. Ends with a SpecError if no tag is marked, or several are. */
export function rootTagOf({ spec }: Contract): string {
  const tags: Node[] = Array.isArray(spec.document["tags"]) ? spec.document["tags"].filter(isNode) : [];
  const marked = tags.filter((tag) => tag["x-root-client"] === true).map((tag) => text(tag["name"]));
  const [root, ...others] = marked;
  if (root !== undefined && others.length === 0) return root;
  return spec.fail("#/tags", {
    what: root === undefined ? "No tag is the root client." : "Several tags are the root client.",
    expected: "x-root-client: true at one tag, whose methods the client itself has",
    received: root === undefined ? "none" : marked.join(", "),
    remedy: "Mark the resource that callers need first, and no other.",
  });
}
