import { isNode, type Json, type JsonObject } from "@contacts-api/openapi/node";
import { DocumentError } from "@contacts-api/openapi/place";
import { pointerBelow } from "@contacts-api/openapi/pointer";
import { type Kind, type Shape, shapeOf } from "./keywords.ts";
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

/**
 * The document as the model reads it: what OpenAPI 3.0 says in its own way is said as 3.1 does, and links to
 * documentation elsewhere stand in the descriptions. Refuses a document with keywords that the pages would pass over
 * in silence, naming all of them; those to be ignored are left out, `x-*` stands for all that begin with `x-`.
 */
export function prepareDocument(document: JsonObject, ignored: readonly string[] = []): JsonObject {
  const walk: Walk = { ignored: matcher(ignored), unknown: [] };
  const { externalDocs, ...prepared } = visit(walk, document, "document", "");
  if (walk.unknown.length > 0) throw refusal(walk.unknown);
  if (externalDocs === undefined || !isNode(prepared["info"])) return prepared;
  return { ...prepared, info: withReadMore({ ...prepared["info"], externalDocs }) };
}

function visit(walk: Walk, place: JsonObject, kind: Kind, pointer: string): JsonObject {
  const kept: Record<string, Json> = {};
  for (const [keyword, below] of Object.entries(place)) {
    const at = pointerBelow(pointer, keyword);
    const shape = keyword === "$ref" ? "value" : shapeOf(kind, keyword);
    if (shape !== undefined) setOwn(kept, keyword, visitBelow(walk, below, shape, at));
    else if (!walk.ignored(keyword)) walk.unknown.push({ keyword, kind, pointer: at });
  }
  const described = kind === "document" ? kept : withReadMore(kept);
  return kind === "schema" ? modernSchema(described) : described;
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
    setOwn(kept, name, visitEntry(walk, entry, shape.map, pointerBelow(at, name)));
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

/** Each keyword once, with its first place: a large document may have thousands of them. */
function refusal(unknown: readonly Unknown[]): DocumentError {
  const groups = [...Map.groupBy(unknown, ({ keyword, kind }) => `${keyword} (${kind})`)];
  const lines = groups.map(([name, [first, ...more]]) => {
    const places = more.length === 0 ? "" : ` and ${more.length} more ${more.length === 1 ? "place" : "places"}`;
    return `  ${name} at #${first?.pointer}${places}`;
  });
  return new DocumentError(
    `The reference does not know how to show ${groups.length === 1 ? "this keyword" : "these keywords"}:\n` +
      `${lines.join("\n")}\n` +
      "Teach src/model to read it and src/pages to show it, then list it in src/model/keywords.ts; or leave it out with --ignore.",
    unknown[0]?.pointer,
  );
}
