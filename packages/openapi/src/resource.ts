// Resources: a tag of the document is a resource, and one of them has its methods on the root client.
import { singular } from "./english.ts";
import type { Spec } from "./load.ts";
import { type Node, nodes, text } from "./node.ts";
import { pointer } from "./pointer.ts";
import { camelCase, pascalCase } from "./words.ts";

export interface Resource {
  /** The name in the document: `Phone numbers`. */
  readonly tag: string;
  /** The property for its methods, and the key of its operations: `phoneNumbers`. */
  readonly name: string;
  /** The beginning of nouns of operationIds: `PhoneNumbers`, or in the singular `PhoneNumber`. */
  readonly plural: string;
  readonly singular: string;
  /** The class of its methods: `PhoneNumberMethods`. */
  readonly className: string;
  readonly description: string;
}

export const rootClientKeyword = "x-root-client";

export function resourceOf(tag: string, description = ""): Resource {
  const plural = pascalCase(tag);
  const one = singular(plural);
  return { tag, name: camelCase(tag), plural, singular: one, className: `${one}Methods`, description };
}

/** Returns the resources of a document, in its order. */
export function resourcesOf(document: Node): Resource[] {
  return nodes(document["tags"]).map((tag) => resourceOf(text(tag["name"]), text(tag["description"])));
}

/** Returns the resource whose methods the root client has; undefined unless exactly one tag is marked. */
export function rootResource(document: Node): Resource | undefined {
  const [tag, ...others] = marked(document);
  return tag && others.length === 0 ? resourceOf(text(tag["name"]), text(tag["description"])) : undefined;
}

/** Returns the resource of the root client. Ends with a SpecError unless exactly one tag is marked. */
export function demandRootResource(spec: Spec): Resource {
  const root = rootResource(spec.document);
  if (root) return root;
  const tags = nodes(spec.document["tags"]);
  const names = marked(spec.document).map((tag) => text(tag["name"]));
  const last = tags.findLastIndex((tag) => tag[rootClientKeyword] === true);
  return spec.fail(last < 0 ? pointer("tags") : pointer("tags", String(last), rootClientKeyword), {
    what: names.length === 0 ? "No tag is marked as the root client." : "Several tags are marked as the root client.",
    expected: `${rootClientKeyword}: true on exactly one tag, whose operations are methods of the client itself`,
    received:
      names.length === 0
        ? `none of ${tags.map((tag) => text(tag["name"])).join(", ") || "no tags"}`
        : names.join(" and "),
    remedy: names.length === 0 ? `Add ${rootClientKeyword}: true to a tag.` : "Leave it on one of them.",
  });
}

function marked(document: Node): Node[] {
  return nodes(document["tags"]).filter((tag) => tag[rootClientKeyword] === true);
}
