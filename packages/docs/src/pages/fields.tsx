import type { FieldGroup, FieldView, TypeView, WithinView } from "../view/fields.ts";
import { Facts } from "./facts.tsx";
import { Link } from "./line.tsx";
import { Prose } from "./page.tsx";

/** Fields, whose names are links to themselves, or other entries. */
export function FieldList({ words, fields, isLinked = false }: FieldGroup & { readonly isLinked?: boolean }) {
  return (
    <>
      {words !== undefined && <p class="note">{words}</p>}
      {fields.length > 0 && (
        <ul class="fields">
          {fields.map((field) => (
            <FieldEntry key={field.name} field={field} isLinked={isLinked} />
          ))}
        </ul>
      )}
    </>
  );
}

/** Marks that change the look of the whole field. */
const states = ["deprecated", "refused"];

function FieldEntry({ field, isLinked }: { field: FieldView; isLinked: boolean }) {
  const { id, name, marks, description, facts, within } = field;
  const state = marks.flatMap(({ words }) => (states.includes(words) ? ` ${words}` : []));
  return (
    <li class={`field${state.join("")}`} id={id}>
      <p class="field-head">
        {id !== undefined && isLinked ? (
          <a class="anchor" href={`#${encodeURIComponent(id)}`}>
            <code>{name}</code>
          </a>
        ) : (
          <code>{name}</code>
        )}
        {(field.type ?? field.see) !== undefined && " "}
        <TypeWords type={field} />
      </p>
      <Prose text={description} />
      <Facts facts={facts} />
      {within && <Within within={within} />}
    </li>
  );
}

/** `array of objects · Identifier required`: the type, the named schema to read on, and marks. */
export function TypeWords({ type: { type, see, marks } }: { type: TypeView }) {
  return (
    <>
      {(type ?? see) !== undefined && (
        <span class="type">
          {type}
          {type !== undefined && see && " · "}
          {see && <Link {...see} />}
        </span>
      )}
      {marks.map(({ words, strong }) => (
        <>
          {" "}
          <span class={strong ? "flag required" : "flag"}>{words}</span>
        </>
      ))}
    </>
  );
}

function Within({ within }: { within: WithinView }) {
  if (within.kind === "note") return <p class="note">{within.text}</p>;
  if (within.kind === "prose") return <Prose text={within.text} />;
  return (
    <details open={within.open}>
      <summary>{within.summary}</summary>
      <Prose text={within.description} />
      {within.groups.map((group, index) => (
        <FieldList key={index} {...group} isLinked />
      ))}
    </details>
  );
}
