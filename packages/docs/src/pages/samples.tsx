import { addresses } from "../address.ts";
import type { Operation } from "../model/operation.ts";
import type { Answer } from "../samples/capture.ts";
import { languages, otherAnswers, type Sample } from "../samples/sample.ts";
import { Console } from "./console.tsx";
import { Code, Inline, JsonCode, Prose, SideColumn, usePage } from "./page.tsx";

/** The column beside the text: each named example as a request with its answer. */
export function Samples({ operation }: { operation: Operation }) {
  const samples = usePage().operationSamples(operation);
  const others = otherAnswers(operation, samples);
  return (
    <SideColumn title="Samples">
      <Languages />
      <Console operation={operation} />
      {samples.map((sample, index) => (
        <details key={sample.name} open={index === 0}>
          <summary>
            <Inline text={sample.title} plain />
          </summary>
          <Requests sample={sample} />
          <Answers answers={sample.answers} />
        </details>
      ))}
      {others.length > 0 && (
        <details>
          <summary>Other answers</summary>
          <Answers answers={others} />
        </details>
      )}
    </SideColumn>
  );
}

/** The choice that holds for all samples of all pages. Without scripts every language is shown, and this is not. */
export function Languages() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend that a row of buttons has no use for.
    <div class="languages" role="group" aria-label="Language of the samples">
      {languages.map((label) => (
        <button key={label} type="button" data-choice={label} aria-pressed="false">
          {label}
        </button>
      ))}
    </div>
  );
}

/** The request in every language; the stylesheet shows the chosen one. */
export function Requests({ sample }: { sample: Sample }) {
  return (
    <div class="requests">
      {sample.requests.map(({ label, language, code }) => (
        <figure key={label} data-language={label}>
          <figcaption>{label}</figcaption>
          <Code code={code} language={language} />
        </figure>
      ))}
    </div>
  );
}

export function Answers({ answers }: { answers: readonly Answer[] }) {
  return (
    <>
      {answers.map(({ status, example, verified }) => (
        <figure key={`${status} ${example.name}`}>
          <figcaption>
            <span class={`status s${status[0]}`}>{status}</span> <Inline text={example.summary ?? example.name} />{" "}
            {verified && <Verified />}
          </figcaption>
          <Prose text={example.description} />
          <JsonCode value={example.value} />
        </figure>
      ))}
    </>
  );
}

/** Says that a server was seen to give the answer, and leads to how. */
export function Verified() {
  const { link } = usePage();
  return (
    <a class="verified" href={link(addresses.verified)}>
      verified
    </a>
  );
}
