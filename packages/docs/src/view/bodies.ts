import type { Operation } from "../model/operation.ts";
import { optional } from "../model/optional.ts";
import type { Content } from "../model/response.ts";
import type { SchemaModel } from "../model/schema.ts";
import { addresses, anchor } from "../output/address.ts";
import { exampleView } from "./examples.ts";
import { schemaFacts } from "./facts.ts";
import { type FieldPlace, fieldViews, groupsOf } from "./fields.ts";
import type { Run } from "./line.ts";
import type { Block } from "./view.ts";

/** Returns a body in each media type that it may be sent in. The examples of the first are the samples. */
export function requestBody(
  { required, description, contents }: NonNullable<Operation["body"]>,
  prefix: string,
): Block[] {
  const words = proseOf(description);
  if (contents.length === 0) return words;
  return contents.map((content, index): Block => {
    const { mediaType, maxBytes, schema, encoding, examples } = content;
    const at = prefixOf(prefix, index);
    const written = encoding.length > 0 && {
      words: "In the form:",
      fields: fieldViews(encoding, anchor(at, "encoding"), { depth: 1 }),
    };
    return {
      kind: "body",
      runs: [
        { code: mediaType },
        ...nameOf(schema?.name),
        required ? " · required" : " · optional",
        ...(maxBytes === undefined ? [] : [` · at most ${maxBytes} bytes`]),
      ],
      blocks: [
        ...(index === 0 ? words : examples.filter(({ made }) => !made).map(exampleBlock)),
        ...(sameFields(content, contents.slice(0, index)) ?? [
          ...(schema ? [...proseOf(schema.description), ...schemaBlocks(schema, at)] : []),
          ...(written ? [{ kind: "fields", ...written } as const] : []),
        ]),
      ],
    };
  });
}

/** Returns the bodies of a response, in each media type. A named schema says what it is on its own page. */
export function responseBodies(contents: readonly Content[], prefix: string): Block[] {
  return contents.map((content, index) => {
    const { schema } = content;
    const at = prefixOf(prefix, index);
    const fields = () => [
      ...(schema && schema.name === undefined ? proseOf(schema.description) : []),
      ...(schema ? schemaBlocks(schema, at, { inResponse: true }) : []),
    ];
    return {
      kind: "body",
      runs: bodyLine(content),
      blocks: sameFields(content, contents.slice(0, index)) ?? fields(),
    };
  });
}

/** Returns the media type of the body of a response, and its schema. */
export function bodyLine({ mediaType, schema }: Content): Run[] {
  const type = schema && schema.name === undefined ? [`, ${schema.type}`] : [];
  return ["Body: ", { code: mediaType }, ...type, ...nameOf(schema?.name ?? schema?.items?.name)];
}

/** Returns what a schema says of its values, its fields, and those of its entries. */
export function schemaBlocks(schema: SchemaModel, prefix: string, place: FieldPlace = {}): Block[] {
  const facts = schemaFacts(schema);
  return [
    ...(facts.length > 0 ? [{ kind: "facts", facts } as const] : []),
    ...fieldBlocks(schema, prefix, anchor(prefix, "entry"), place),
  ];
}

export function fieldBlocks(schema: SchemaModel, prefix: string, ofEntries: string, place: FieldPlace = {}): Block[] {
  const { items } = schema;
  const groups = [...groupsOf(schema, prefix, place), ...(items ? groupsOf(items, ofEntries, place) : [])];
  return groups.map((group) => ({ kind: "fields", ...group }));
}

/** Returns the text as a block; with `level` 2 if its headings are sections of the page. */
export function proseOf(text: string | undefined, level?: 2): Block[] {
  return text === undefined || text.trim() === "" ? [] : [{ kind: "prose", text, ...optional({ level }) }];
}

export function exampleBlock(example: Parameters<typeof exampleView>[0]): Block {
  return { kind: "example", example: exampleView(example) };
}

/** Anchors of a second media type must not be those of the first. */
function prefixOf(prefix: string, index: number): string {
  return index === 0 ? prefix : anchor(prefix, String(index + 1));
}

/** An earlier media type with the same schema: its fields are not repeated. */
function sameFields({ schema }: Content, before: readonly Content[]): Block[] | undefined {
  const text = JSON.stringify(schema);
  const same = schema && before.find((content) => JSON.stringify(content.schema) === text);
  return same && [{ kind: "line", tone: "note", runs: ["The same fields as ", { code: same.mediaType }, "."] }];
}

function nameOf(name: string | undefined): Run[] {
  return name === undefined ? [] : [" · ", { to: addresses.schema(name), words: name }];
}
