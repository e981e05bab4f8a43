import type { JsonObject } from "@contacts-api/openapi/node";
import { DocumentError } from "@contacts-api/openapi/place";
import { at } from "@contacts-api/openapi/pointer";
import type { Operation, Parameter } from "./operation.ts";
import type { Problem } from "./problem.ts";
import type { Reference } from "./reference.ts";

/** A guide as its author writes it; see `src/guides`. */
export interface GuideSource {
  readonly name: string;
  readonly markdown: string;
}

/** Prose of ours, code, or something that the specification says, quoted by its name. */
export type Block =
  | { readonly kind: "prose"; readonly text: string }
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "parameter"; readonly operation: Operation; readonly parameter: Parameter }
  | { readonly kind: "sample"; readonly operation: Operation; readonly sample: string }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

export interface Guide {
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly blocks: readonly Block[];
}

/** Reads `# Title`, a paragraph that sums it up, and blocks. What a guide quotes must be there, or there are no pages. */
export function readGuide({ name, markdown }: GuideSource, document: JsonObject, reference: Reference): Guide {
  const fail = (words: string): never => {
    throw new DocumentError(`The guide ${name} ${words}. Mend src/guides/${name}.md.`);
  };
  const filled = markdown.replace(/\{#(\/[^{}]+)\}/gu, (_, pointer: string) => {
    const value = at(document, `#${pointer}`);
    return value === undefined ? fail(`quotes #${pointer}, where nothing stands`) : String(value);
  });
  const [, title = "", lead = "", rest = ""] = /^# (.+)\n\n(.+)\n\n([\s\S]*)$/u.exec(filled) ?? fail("has no title");
  const parts = rest.split(/^(\{\w[^{}\n]*\}|```ts\n(?:(?!```).*\n)*```)$/mu);
  const blocks = parts
    .filter((part) => part.trim() !== "")
    .map((part) => {
      if (part.startsWith("```")) return { kind: "code" as const, code: part.slice(6, -4) };
      const [, kind, first = "", second = ""] = /^\{(\w+)(?: ([^\s{}]+))?(?: ([^\s{}]+))?\}$/u.exec(part) ?? [];
      return kind === undefined ? { kind: "prose" as const, text: part } : quote(reference, kind, first, second, fail);
    });
  return { name, title, lead, blocks };
}

function quote(
  reference: Reference,
  kind: string,
  first: string,
  second: string,
  fail: (words: string) => never,
): Block {
  const found = <T>(value: T | undefined) => value ?? fail(`quotes {${kind} ${first} ${second}}, which is not there`);
  const operationOf = () => found(reference.operations.find(({ id }) => id === first));
  switch (kind) {
    case "section":
      return { kind: "prose", text: found(sectionOf(reference.description, first)) };
    case "parameter": {
      const operation = operationOf();
      return { kind, operation, parameter: found(operation.parameters.find(({ name }) => name === second)) };
    }
    case "sample":
      return { kind, operation: operationOf(), sample: second };
    case "problem":
      return { kind: "problems", problems: [found(reference.problems.find(({ code }) => code === first))] };
    case "problems":
      return { kind, problems: reference.problems };
    default:
      return fail(`has a directive {${kind}} that is not known`);
  }
}

/** What stands below a heading of the second level. */
export function sectionOf(markdown: string, title: string): string | undefined {
  const [, ...sections] = markdown.split(/^## /mu);
  const section = sections.find((text) => text.startsWith(`${title}\n`));
  return section?.slice(title.length).trim();
}
