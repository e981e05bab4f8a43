import { numberOf } from "../model/limits.ts";
import type { FactView, ValueView } from "../view/facts.ts";
import { Inline } from "./page.tsx";

export function Facts({ facts }: { facts: readonly FactView[] }) {
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map((fact, index) => (
        <div key={index}>
          <dt>{fact.label}</dt>
          {"values" in fact ? (
            fact.values.map((value) => <Value key={value.literal} value={value} />)
          ) : (
            <dd>{fact.literal ? <Literal text={fact.value} /> : fact.value}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function Value({ value: { before, text, description } }: { value: ValueView }) {
  return (
    <dd class={(before ?? description) === undefined ? "value" : "value described"}>
      {before}
      <code>{text}</code>
      {description !== undefined && (
        <>
          {" "}
          <Inline text={description} />
        </>
      )}
    </dd>
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
