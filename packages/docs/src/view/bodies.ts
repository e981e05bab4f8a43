import type { Operation } from "../model/operation.ts";
import type { Content } from "../model/response.ts";
import type { SchemaModel } from "../model/schema.ts";
import { anchor } from "../output/address.ts";
import { example, factList, fieldList, note, prose } from "./blocks.ts";
import { schemaFacts } from "./facts.ts";
import { type FieldPlace, fieldViews, groupsOf } from "./fields.ts";
import { type Run, schemaLink } from "./line.ts";
import type { Block, LineBlock } from "./view.ts";

/** Returns a body in each media type that it may be sent in. The examples of the first are the samples. */
export function requestBody(
  { required, description, contents }: NonNullable<Operation["body"]>,
  prefix: string,
): Block[] {
  const words = prose(description);
  if (contents.length === 0) return words;
  return contents.map((content, index): Block => {
    const { mediaType, maxBytes, schema, encoding, examples } = content;
    const at = prefixOf(prefix, index);
    return {
      kind: "body",
      line: note(
        { code: mediaType },
        ...nameOf(schema?.name),
        required ? " · required" : " · optional",
        ...(maxBytes === undefined ? [] : [` · at most ${maxBytes} bytes`]),
      ),
      blocks: [
        ...(index === 0 ? words : examples.filter(({ made }) => !made).map((one) => example(one))),
        ...(sameFields(content, contents.slice(0, index)) ?? [
          ...(schema ? [...prose(schema.description), ...schemaBlocks(schema, at)] : []),
          ...fieldList(fieldViews(encoding, anchor(at, "encoding"), { depth: 1 }), "In the form:"),
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
      ...(schema && schema.name === undefined ? prose(schema.description) : []),
      ...(schema ? schemaBlocks(schema, at, { inResponse: true }) : []),
    ];
    return {
      kind: "body",
      line: bodyLine(content),
      blocks: sameFields(content, contents.slice(0, index)) ?? fields(),
    };
  });
}

/** Returns the media type of the body of a response, and its schema. */
export function bodyLine({ mediaType, schema }: Content): LineBlock {
  const type = schema && schema.name === undefined ? [`, ${schema.type}`] : [];
  return note("Body: ", { code: mediaType }, ...type, ...nameOf(schema?.name ?? schema?.items?.name));
}

/** Returns what a schema says of its values, its fields, and those of its entries. */
export function schemaBlocks(schema: SchemaModel, prefix: string, place: FieldPlace = {}): Block[] {
  return [...factList(schemaFacts(schema)), ...fieldBlocks(schema, prefix, anchor(prefix, "entry"), place)];
}

/** Returns the fields of a schema, and those of its entries. */
export function fieldBlocks(schema: SchemaModel, prefix: string, ofEntries: string, place: FieldPlace = {}): Block[] {
  const { items } = schema;
  const groups = [...groupsOf(schema, prefix, place), ...(items ? groupsOf(items, ofEntries, place) : [])];
  return groups.map((group) => ({ kind: "fields", ...group }));
}

/** Makes the anchors of a second media type different from those of the first. */
function prefixOf(prefix: string, index: number): string {
  return index === 0 ? prefix : anchor(prefix, String(index + 1));
}

/** Refers to an earlier media type with the same schema, whose fields are not repeated. */
function sameFields({ schema }: Content, before: readonly Content[]): Block[] | undefined {
  const text = JSON.stringify(schema);
  const same = schema && before.find((content) => JSON.stringify(content.schema) === text);
  return same && [note("The same fields as ", { code: same.mediaType }, ".")];
}

function nameOf(name: string | undefined): Run[] {
  return name === undefined ? [] : [" · ", schemaLink(name)];
}
