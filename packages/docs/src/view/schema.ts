import { exampleOf } from "../model/example.ts";
import { optional } from "../model/optional.ts";
import type { NamedSchema } from "../model/reference.ts";
import { usesOf } from "../model/usage.ts";
import { addresses } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import { factList, headingsOfSections, note, prose, section } from "./blocks.ts";
import { fieldBlocks } from "./bodies.ts";
import { examplesTitle } from "./examples.ts";
import { schemaFacts } from "./facts.ts";
import { typeView } from "./fields.ts";
import { operationLink, schemaLink, withCommas } from "./line.ts";
import type { Block, PageView, SamplesView } from "./view.ts";

export function schemaView(context: SiteContext, schema: NamedSchema): PageView {
  const { name, description } = schema;
  const detail = [
    ...section("fields", "Fields", fieldBlocks(schema, "field", "field", { depth: 1 })),
    ...usedBy(context, schema),
  ];
  return {
    address: addresses.schema(name),
    title: name,
    description: description?.trim() ?? name,
    over: "Schema",
    intro: introOf(schema),
    ...optional({ samples: examplesOf(schema) }),
    detail,
    headings: headingsOfSections(detail),
  };
}

function introOf(schema: NamedSchema): Block[] {
  const includes = schema.includes.map(schemaLink);
  return [
    { kind: "type", ...typeView(schema, [], true) },
    ...prose(schema.description, 2),
    ...(includes.length === 0 ? [] : [note("All fields of ", ...withCommas(includes), ", and more.")]),
    ...factList(schemaFacts(schema)),
  ];
}

function examplesOf(schema: NamedSchema): SamplesView | undefined {
  const made = exampleOf(schema);
  const examples = schema.examples.length > 1 ? schema.examples : made === undefined ? [] : [made];
  if (examples.length === 0) return undefined;
  const blocks = examples.map((json) => ({ kind: "example", example: { title: "JSON", json } }) as const);
  return { title: examplesTitle(examples), blocks };
}

function usedBy({ reference }: SiteContext, { name }: NamedSchema): Block[] {
  const { operations, schemas } = usesOf(reference, name);
  const uses = [
    ...schemas.map((user) => ({ page: schemaLink(user), places: [] })),
    ...operations.map(({ operation, places }) => ({ page: operationLink(operation), places })),
  ];
  return section("used", "Used by", uses.length === 0 ? [] : [{ kind: "uses", uses }]);
}

/** The list of all schemas, in a line. */
export const schemasSummary = "Every named schema.";

/** Lists all schemas by name, where there are too many for the menu. */
export function schemasView({ reference }: SiteContext): PageView {
  const uses = reference.schemas.map(({ name }) => ({ page: schemaLink(name), places: [] }));
  return {
    address: addresses.schemas,
    title: "Schemas",
    description: schemasSummary,
    intro: [{ kind: "uses", uses }],
    headings: [],
  };
}
