import { isNode, type Json, type JsonObject } from "@contacts-api/openapi/node";
import { DocumentError } from "@contacts-api/openapi/place";
import { pointerBelow } from "@contacts-api/openapi/pointer";
import { isExtension, type Kind, type Shape, shapeOf } from "./keywords.ts";
import { modernSchema } from "./modern-schema.ts";

/** A keyword that the pages do not know, and where it stands. */
interface Unknown {
  readonly keyword: string;
  readonly kind: Kind;
  readonly pointer: string;
}

interface Walk {
  readonly ignored: (keyword: string) => boolean;
  readonly unknown: Unknown[];
}

/** What becomes of keywords that no page shows. */
export interface UnknownKeywords {
  /** Left out; `x-*` stands for all that begin with `x-`. */
  readonly ignore?: readonly string[] | undefined;
  /**
   * Is called for further extensions (`x-…`) and for words in schemas that are no keywords of JSON Schema, which then are
   * left out too; without it, they are refused.
   */
  readonly warn?: ((words: string, pointer: string) => void) | undefined;
}

/**
 * The document as the model reads it: what OpenAPI 3.0 says in its own way is said as 3.1 does, and links to
 * documentation elsewhere stand in the descriptions. Refuses a document with keywords that the pages would pass over
 * in silence, naming all of them.
 */
export function prepareDocument(document: JsonObject, { ignore = [], warn }: UnknownKeywords = {}): JsonObject {
  const walk: Walk = { ignored: matcher(ignore), unknown: [] };
  const { externalDocs, ...prepared } = visit(walk, document, "document", "");
  const [annotations, keywords] = warn ? partition(walk.unknown, isAnnotation) : [[], walk.unknown];
  if (keywords.length > 0) throw refusal(keywords);
  for (const [keyword, [first, ...more]] of Map.groupBy(annotations, (one) => one.keyword)) {
    warn?.(`no page shows ${keyword}, here${andMore(more.length)}.`, first?.pointer ?? "");
  }
  if (externalDocs === undefined || !isNode(prepared["info"])) return prepared;
  return { ...prepared, info: withReadMore({ ...prepared["info"], externalDocs }) };
}

function visit(walk: Walk, place: JsonObject, kind: Kind, pointer: string): JsonObject {
  const kept: Record<string, Json> = {};
  for (const [keyword, below] of Object.entries(place)) {
    const at = pointerBelow(pointer, keyword);
    const shape = keyword === "$ref" ? "value" : shapeOf(kind, keyword);
    if (shape !== undefined) setOwn(kept, keyword, visitBelow(walk, below, shape, at));
    else noteUnknown(walk, { keyword, kind, pointer: at });
  }
  const described = kind === "document" ? kept : withReadMore(kept);
  return kind === "schema" ? modernSchema(described) : described;
}

function noteUnknown({ ignored, unknown }: Walk, found: Unknown): void {
  if (!ignored(found.keyword)) unknown.push(found);
}

function visitBelow(walk: Walk, below: Json, shape: Shape, at: string): Json {
  if (shape === "value") return below;
  if ("one" in shape) return isNode(below) ? visit(walk, below, shape.one, at) : below;
  if ("many" in shape) {
    if (!Array.isArray(below)) return below;
    return (below as readonly Json[]).map((entry, index) =>
      visitEntry(walk, entry, shape.many, pointerBelow(at, index)),
    );
  }
  if (!isNode(below)) return below;
  const kept: Record<string, Json> = {};
  for (const [name, entry] of Object.entries(below)) {
    const pointer = pointerBelow(at, name);
    if (shape.extended && isExtension(name)) noteUnknown(walk, { keyword: name, kind: shape.map, pointer });
    else setOwn(kept, name, visitEntry(walk, entry, shape.map, pointer));
  }
  return kept;
}

/** Among schemas, `true` takes everything and `false` nothing. */
function visitEntry(walk: Walk, entry: Json, kind: Kind, at: string): Json {
  if (kind === "schema" && typeof entry === "boolean") return entry ? {} : { not: {} };
  return isNode(entry) ? visit(walk, entry, kind, at) : entry;
}

/** `externalDocs` is the description's last sentence. */
function withReadMore({ externalDocs, ...place }: Readonly<Record<string, Json>>): JsonObject {
  if (externalDocs === undefined || !isNode(externalDocs)) return place;
  const { url, description } = externalDocs;
  const words = typeof description === "string" ? description.trim() : "Read more";
  const before = typeof place["description"] === "string" ? `${place["description"].trimEnd()}\n\n` : "";
  return { ...place, description: `${before}[${words}](${String(url)})` };
}

/** A name such as `__proto__` is a name like any other. */
function setOwn(target: Record<string, Json>, name: string, value: Json): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

function matcher(patterns: readonly string[]): Walk["ignored"] {
  return (keyword) =>
    patterns.some((pattern) =>
      pattern.endsWith("*") ? keyword.startsWith(pattern.slice(0, -1)) : keyword === pattern,
    );
}

/** What says nothing that a caller has to obey: JSON Schema takes keywords that it does not know for annotations. */
function isAnnotation({ keyword, kind }: Unknown): boolean {
  return isExtension(keyword) || (kind === "schema" && !binding.has(keyword));
}

/** Keywords of JSON Schema, of this and earlier drafts, that change what a schema means. */
const binding = new Set(
  "$anchor $dynamicAnchor $dynamicRef $recursiveRef $vocabulary dependencies additionalItems".split(" "),
);

function partition<Entry>(list: readonly Entry[], test: (entry: Entry) => boolean): [Entry[], Entry[]] {
  return [list.filter(test), list.filter((entry) => !test(entry))];
}

function andMore(count: number): string {
  return count === 0 ? "" : ` and ${count} more ${count === 1 ? "place" : "places"}`;
}

/** Swagger 2.0 has the words of a schema beside it. */
function properPlace({ keyword, kind }: Unknown): string {
  const isMisplaced = shapeOf(kind, "schema") !== undefined && shapeOf("schema", keyword) !== undefined;
  return isMisplaced ? ", which OpenAPI 3 has within schema" : "";
}

/** Each keyword once, with its first place: a large document may have thousands of them. */
function refusal(unknown: readonly Unknown[]): DocumentError {
  const groups = [...Map.groupBy(unknown, ({ keyword, kind }) => `${keyword} (${kind})`)];
  const lines = groups.map(([name, [first, ...more]]) => {
    return `  ${name} at #${first?.pointer}${andMore(more.length)}${first ? properPlace(first) : ""}`;
  });
  const options = [...new Set(unknown.map(({ keyword }) => `--ignore ${keyword}`))].join(" ");
  return new DocumentError(
    `The reference does not know how to show ${groups.length === 1 ? "this keyword" : "these keywords"}:\n` +
      `${lines.join("\n")}\n` +
      `Leave ${groups.length === 1 ? "it" : "them"} out with ${options}. Or change the package docs: src/model reads a ` +
      "keyword, src/view, src/pages and src/markdown show it, and src/model/keywords.ts lists it.",
    unknown[0]?.pointer,
  );
}
