import { addresses } from "../address.ts";
import { exampleOf } from "../model/example.ts";
import type { NamedSchema } from "../model/reference.ts";
import { usesOf } from "../model/usage.ts";
import { Facts, TypeWords } from "./facts.tsx";
import { Layout } from "./layout.tsx";
import { JsonCode, Prose, Section, SideColumn, usePage } from "./page.tsx";
import { Fields, Parts } from "./schema-parts.tsx";

export function SchemaPage({ schema }: { schema: NamedSchema }) {
  const { reference } = usePage();
  const { operations, schemas } = usesOf(reference, schema.name);
  const used = operations.length + schemas.length > 0;
  const hasContents = contentsOf(schema);
  const sections = [
    ...(hasContents ? [{ id: "fields", title: "Fields" }] : []),
    ...(used ? [{ id: "used", title: "Used by" }] : []),
  ];
  const example = exampleOf(schema);
  return (
    <Layout title={schema.name} description={schema.description?.trim() ?? schema.name} sections={sections} wide>
      <div class="intro">
        <p class="over">Schema</p>
        <h1>{schema.name}</h1>
        <p class="field-head">
          <TypeWords schema={{ ...schema, name: undefined as never }} />{" "}
          {schema.deprecated && <span class="flag">deprecated</span>}
        </p>
        <Prose text={schema.description} level={2} />
        <Includes schema={schema} />
        <Facts schema={schema} />
      </div>
      {example !== undefined && (
        <SideColumn title="Example">
          <figure>
            <figcaption>
              <span>JSON</span>
            </figcaption>
            <JsonCode value={example} />
          </figure>
        </SideColumn>
      )}
      <div class="detail">
        {hasContents && (
          <Section id="fields" title="Fields">
            <Parts schema={schema} prefix="field" depth={1} />
            {schema.items && <Fields fields={schema.items.fields} prefix="field" depth={1} />}
          </Section>
        )}
        {used && <UsedBy name={schema.name} />}
      </div>
    </Layout>
  );
}

function contentsOf({ fields, refused, choices, others, items }: NamedSchema): boolean {
  return (
    fields.length > 0 ||
    refused.length > 0 ||
    choices !== undefined ||
    others !== undefined ||
    (items?.fields.length ?? 0) > 0
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
