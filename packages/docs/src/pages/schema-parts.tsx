import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Field, SchemaModel } from "../model/schema.ts";
import { anchor } from "../output/address.ts";
import { AccessFlags, Facts, Flag, TypeWords } from "./facts.tsx";
import { Prose } from "./page.tsx";

/** Within a response a field that is always there needs no mark, and one that is not does. */
export const InResponse = createContext(false);

/** The fields of a schema, each with its own anchor, what it says about itself, and the fields within it. */
export function Fields({ fields, prefix, depth = 0 }: { fields: readonly Field[]; prefix: string; depth?: number }) {
  if (fields.length === 0) return null;
  return (
    <ul class="fields">
      {fields.map((field) => (
        <FieldEntry key={field.name} field={field} id={anchor(prefix, field.name)} depth={depth} />
      ))}
    </ul>
  );
}

function FieldEntry({ field, id, depth }: { field: Field; id: string; depth: number }) {
  const { name, choice, schema } = field;
  return (
    <li class={schema.deprecated ? "field deprecated" : "field"} id={id}>
      <p class="field-head">
        <a class="anchor" href={`#${encodeURIComponent(id)}`}>
          <code>{name}</code>
        </a>{" "}
        <TypeWords schema={schema} />
        <Presence field={field} />
        {choice !== undefined && <Flag words={choice} strong={choice.startsWith("exactly")} />}
        <AccessFlags schema={schema} />
      </p>
      <Prose text={schema.description} />
      <Facts schema={schema} examples />
      <Within schema={schema} id={id} depth={depth} />
    </li>
  );
}

function Presence({ field: { required, isPart, schema } }: { field: Field }) {
  if (schema.never) return <Flag words="must be absent" />;
  if (isPart) return null;
  if (useContext(InResponse)) return required ? null : <Flag words="may be absent" />;
  return required ? <Flag words="required" strong /> : null;
}

/** What stands inside a schema: its fields, those of its entries, or its alternatives. */
function Within({ schema, id, depth }: { schema: SchemaModel; id: string; depth: number }) {
  const inner = schema.fields.length > 0 || !schema.items ? schema : schema.items;
  const name = inner.name ?? schema.name;
  const each = inner === schema ? undefined : inner.description;
  if (inner.fields.length === 0 && !inner.choices && inner.parts.length === 0 && inner.refused.length === 0) {
    if (inner.cut) return <Elsewhere name={name} />;
    return each === undefined ? null : <Prose text={`Each: ${each}`} />;
  }
  const count = inner.fields.length;
  return (
    <details open={depth === 0}>
      <summary>
        {count > 0 ? `${count} ${count === 1 ? "field" : "fields"}` : "Contents"}
        {name !== undefined && ` of ${name}`}
      </summary>
      <Prose text={each} />
      <Parts schema={inner} prefix={id} depth={depth + 1} />
    </details>
  );
}

/** What stands inside itself is shown once, and what would make the page too long on its own. */
function Elsewhere({ name }: { name: string | undefined }) {
  const words =
    name === undefined
      ? "Its fields are those of the schema that it stands in."
      : `Its fields stand on the page of ${name}.`;
  return <p class="note">{words}</p>;
}

export function Parts({ schema, prefix, depth }: { schema: SchemaModel; prefix: string; depth: number }) {
  return (
    <>
      <Fields fields={schema.fields} prefix={prefix} depth={depth} />
      <Refused refused={schema.refused} prefix={prefix} />
      <Fields fields={schema.parts} prefix={prefix} depth={depth} />
      {schema.choices && (
        <>
          <p class="note">{schema.choices.rule === "one of" ? "Exactly one of:" : "Any of:"}</p>
          <Fields fields={schema.choices.fields} prefix={anchor(prefix, "choice")} depth={depth} />
        </>
      )}
    </>
  );
}

function Refused({ refused, prefix }: { refused: SchemaModel["refused"]; prefix: string }) {
  if (refused.length === 0) return null;
  return (
    <>
      <p class="note">Refused, with a message of its own:</p>
      <ul class="fields">
        {refused.map(({ name, message }) => (
          <li key={name} class="field refused" id={anchor(prefix, name)}>
            <p class="field-head">
              <a class="anchor" href={`#${encodeURIComponent(anchor(prefix, name))}`}>
                <code>{name}</code>
              </a>{" "}
              <span class="flag">refused</span>
            </p>
            <Prose text={message} />
          </li>
        ))}
      </ul>
    </>
  );
}
