import { exampleOf } from "../model/example.ts";
import type { NamedSchema } from "../model/reference.ts";
import type { SchemaModel } from "../model/schema.ts";
import { usesOf } from "../model/usage.ts";
import { addresses } from "../output/address.ts";
import { AccessFlags, Facts, TypeWords } from "./facts.tsx";
import { Layout } from "./layout.tsx";
import { JsonCode, Prose, Section, SideColumn, usePage } from "./page.tsx";
import { Parts } from "./schema-parts.tsx";

export function SchemaPage({ schema }: { schema: NamedSchema }) {
  const { reference } = usePage();
  const { operations, schemas } = usesOf(reference, schema.name);
  const used = operations.length + schemas.length > 0;
  const hasContents = contentsOf(schema);
  const sections = [
    ...(hasContents ? [{ id: "fields", title: "Fields" }] : []),
    ...(used ? [{ id: "used", title: "Used by" }] : []),
  ];
  const made = exampleOf(schema);
  const examples = schema.examples.length > 1 ? schema.examples : made === undefined ? [] : [made];
  return (
    <Layout title={schema.name} description={schema.description?.trim() ?? schema.name} sections={sections} wide>
      <div class="intro">
        <p class="over">Schema</p>
        <h1>{schema.name}</h1>
        <p class="field-head">
          <TypeWords schema={{ ...schema, name: undefined as never }} />
          <AccessFlags schema={schema} />
        </p>
        <Prose text={schema.description} level={2} />
        <Includes schema={schema} />
        <Facts schema={schema} />
      </div>
      {examples.length > 0 && (
        <SideColumn title={examples.length === 1 ? "Example" : "Examples"}>
          {examples.map((example, index) => (
            <figure key={index}>
              <figcaption>
                <span>JSON</span>
              </figcaption>
              <JsonCode value={example} />
            </figure>
          ))}
        </SideColumn>
      )}
      <div class="detail">
        {hasContents && (
          <Section id="fields" title="Fields">
            <Parts schema={schema} prefix="field" depth={1} />
            {schema.items && <Parts schema={schema.items} prefix="field" depth={1} />}
          </Section>
        )}
        {used && <UsedBy name={schema.name} />}
      </div>
    </Layout>
  );
}

function contentsOf({ fields, refused, choices, parts, items }: SchemaModel): boolean {
  return (
    fields.length > 0 ||
    refused.length > 0 ||
    choices !== undefined ||
    parts.length > 0 ||
    (items !== undefined && contentsOf(items))
  );
}

function Includes({ schema: { includes } }: { schema: NamedSchema }) {
  const { link } = usePage();
  if (includes.length === 0) return null;
  return (
    <p class="note">
      All fields of{" "}
      {includes.map((name, index) => (
        <>
          {index > 0 && ", "}
          <a href={link(addresses.schema(name))}>{name}</a>
        </>
      ))}
      , and more.
    </p>
  );
}

function UsedBy({ name }: { name: string }) {
  const { reference, link } = usePage();
  const { operations, schemas } = usesOf(reference, name);
  return (
    <Section id="used" title="Used by">
      <ul class="uses">
        {schemas.map((user) => (
          <li key={user}>
            <a href={link(addresses.schema(user))}>{user}</a>
          </li>
        ))}
        {operations.map(({ operation, places }) => (
          <li key={operation.id}>
            <a href={link(addresses.operation(operation.id))}>{operation.title}</a>: {places.join(", ")}
          </li>
        ))}
      </ul>
    </Section>
  );
}
