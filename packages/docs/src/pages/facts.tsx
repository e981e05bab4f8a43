import type { Json } from "@contacts-api/openapi/node";
import { type Fact, literalOf, numberOf } from "../model/limits.ts";
import { labelOfValues, type SchemaModel } from "../model/schema.ts";
import { addresses } from "../output/address.ts";
import { Inline, usePage } from "./page.tsx";

/** `array of objects · Identifier`: the type in words, and the named schema to read on. */
export function TypeWords({ schema }: { schema: SchemaModel }) {
  const { link } = usePage();
  const name = schema.name ?? schema.items?.name;
  return (
    <span class="type">
      {schema.type}
      {name !== undefined && (
        <>
          {" · "}
          <a href={link(addresses.schema(name))}>{name}</a>
        </>
      )}
    </span>
  );
}

/** Words about a field behind its type. */
export function Flag({ words, strong = false }: { words: string; strong?: boolean }) {
  return (
    <>
      {" "}
      <span class={strong ? "flag required" : "flag"}>{words}</span>
    </>
  );
}

export function AccessFlags({ schema: { deprecated, readOnly, writeOnly } }: { schema: SchemaModel }) {
  return (
    <>
      {deprecated && <Flag words="deprecated" />}
      {readOnly && <Flag words="read only" />}
      {writeOnly && <Flag words="write only" />}
    </>
  );
}

/** Limits, allowed values, defaults and examples. The limits of a list's entries stand with the list. */
export function Facts({ schema, examples = false }: { schema: SchemaModel; examples?: boolean }) {
  const entry = schema.items;
  const each: Fact[] = entry
    ? entry.facts.map((fact) => ({ ...fact, label: `Each: ${fact.label.toLowerCase()}` }))
    : [];
  const facts = [...schema.facts, ...each];
  const values = schema.values.length > 0 ? schema.values : (entry?.values ?? []);
  const shown = examples ? (schema.examples.length > 0 ? schema.examples : (entry?.examples ?? [])) : [];
  if (facts.length === 0 && values.length === 0 && shown.length === 0) return null;
  return (
    <dl class="facts">
      {values.length > 0 && <Values values={values} label={labelOfValues(schema)} />}
      <FactRows facts={facts} />
      {shown.length > 0 && <Examples examples={shown} words={schema.exampleWords} />}
    </dl>
  );
}

/** The rows of a list of facts. */
export function FactRows({ facts }: { facts: readonly Fact[] }) {
  return (
    <>
      {facts.map(({ label, value, literal }) => (
        <div key={label + value}>
          <dt>{label}</dt>
          <dd>{literal ? <Literal text={value} /> : value}</dd>
        </div>
      ))}
    </>
  );
}

/** What takes a screen for itself is folded away. */
function Literal({ text }: { text: string }) {
  if (text.length <= longest) return <code>{text}</code>;
  return (
    <details>
      <summary>{`${numberOf(text.length)} characters`}</summary>
      <code>{text}</code>
    </details>
  );
}

const longest = 400;

function Values({ values, label }: { values: SchemaModel["values"]; label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      {values.map(({ value, description }) => (
        <dd key={literalOf(value)} class={description === undefined ? "value" : "value described"}>
          <code>{wordsOf(value)}</code>
          {description !== undefined && (
            <>
              {" "}
              <Inline text={description} />
            </>
          )}
        </dd>
      ))}
    </div>
  );
}

function Examples({ examples, words }: { examples: readonly Json[]; words: readonly string[] | undefined }) {
  return (
    <div>
      <dt>{examples.length === 1 ? "Example" : "Examples"}</dt>
      {examples.map((example, index) => (
        <dd key={literalOf(example)} class={words?.[index] === undefined ? "value" : "value described"}>
          <code>{wordsOf(example)}</code>
          {words?.[index] !== undefined && (
            <>
              {" "}
              <Inline text={words[index]} />
            </>
          )}
        </dd>
      ))}
    </div>
  );
}

/** Words without quotes, so that they can be copied; everything else as JSON. */
function wordsOf(value: Json): string {
  return typeof value === "string" ? value : (literalOf(value) ?? "");
}
