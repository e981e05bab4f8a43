import type { JsonObject } from "@contacts-api/openapi/node";
import { DocumentError } from "@contacts-api/openapi/place";
import { at } from "@contacts-api/openapi/pointer";
import { isCode, splitAtFences } from "../text/fences.ts";
import { oneLine } from "../text/one-line.ts";
import { headingsOf } from "../text/prose.ts";
import type { Operation, Parameter } from "./operation.ts";
import { optional } from "./optional.ts";
import type { Problem } from "./problem.ts";
import type { Reference } from "./reference.ts";

/** A guide as its author writes it: one of `src/guides`, or a file of a package. */
export interface GuideSource {
  readonly name: string;
  readonly markdown: string;
  /** The package that the file belongs to. It quotes nothing of the specification. */
  readonly npmName?: string;
  /** It is about running the API, not about calling it. */
  readonly forOperators?: boolean;
}

/** Prose of ours, code, or something that the specification says, quoted by its name. */
export type Block =
  | { readonly kind: "prose"; readonly text: string }
  | { readonly kind: "code"; readonly language: string; readonly label?: string; readonly code: string }
  | { readonly kind: "parameter"; readonly operation: Operation; readonly parameter: Parameter }
  | { readonly kind: "sample"; readonly operation: Operation; readonly sample: string }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

export interface Guide {
  readonly name: string;
  readonly title: string;
  /** Empty if a file of a package begins with a heading. */
  readonly lead: string;
  /** What it says in a list of guides: the first sentence of the lead, or its headings. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly npmName?: string;
  readonly forOperators?: boolean;
}

/** Reads `# Title`, a paragraph that sums it up, and blocks. What a guide quotes must be there, or there are no pages. */
export function readGuide(source: GuideSource, document: JsonObject, reference: Reference): Guide {
  const { name, markdown, ...about } = source;
  if (about.npmName !== undefined) return { ...readArticle(markdown), name, ...about };
  const fail = (words: string): never => {
    throw new DocumentError(`The guide ${name} ${words}. Fix src/guides/${name}.md.`);
  };
  const filled = markdown.replace(/\{#(\/[^{}]+)\}/gu, (_, pointer: string) => {
    const value = at(document, `#${pointer}`);
    return value === undefined ? fail(`quotes #${pointer}, where nothing stands`) : String(value);
  });
  const [, title = "", lead = "", rest = ""] = /^# (.+)\n\n(.+)\n\n([\s\S]*)$/u.exec(filled) ?? fail("has no title");
  const parts = splitAtFences(rest).flatMap((part) => (isCode(part) ? part : part.split(/^(\{\w[^{}\n]*\})$/mu)));
  const blocks = parts.filter(hasText).map((part) => {
    const [, kind, first = "", second = ""] = /^\{(\w+)(?: ([^\s{}]+))?(?: ([^\s{}]+))?\}$/u.exec(part) ?? [];
    return kind === undefined ? textOrCode(part) : quote(reference, kind, first, second, fail);
  });
  return { name, title, lead, summary: lead, blocks };
}

/** A file of a package quotes nothing, and its first paragraph has several lines or is missing. */
function readArticle(markdown: string): Omit<Guide, "name"> {
  const [, title = "", lead = "", rest = ""] =
    /^# (.+)\n\n(?:((?:(?!#|```|\||- ).+\n)+)\n)?([\s\S]*)$/u.exec(markdown) ?? [];
  const line = oneLine(lead.trim());
  const [sentence = ""] = /^.*?\.(?= |$)|^.*/u.exec(line) ?? [];
  const summary =
    sentence ||
    headingsOf(rest)
      .map((heading) => heading.title)
      .join(", ");
  const blocks = splitAtFences(rest).filter(hasText).map(textOrCode);
  return { title, lead: line, summary, blocks };
}

function hasText(part: string): boolean {
  return part.trim() !== "";
}

/** A fence names its language, and then what the code is, such as a file. */
function textOrCode(part: string): Block {
  const [, language = "", label, code] = /^```(\S*)(?: (.+))?\n([\s\S]*)```$/u.exec(part) ?? [];
  if (code === undefined) return { kind: "prose", text: part };
  return { kind: "code", language, code, ...optional({ label }) };
}

/** The prose of a guide without what stands between its pieces. */
export function proseOf({ blocks }: Guide): string {
  return blocks.flatMap((block) => (block.kind === "prose" ? [block.text] : [])).join("\n\n");
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
