import type { ComponentChildren } from "preact";
import type { ExampleView, ExchangeView, SampleView } from "../view/examples.ts";
import type { SamplesView } from "../view/view.ts";
import { Console } from "./console.tsx";
import { Link, Status } from "./line.tsx";
import { Code, Inline, JsonCode, Prose } from "./page.tsx";

/** The column beside the text. Where it scrolls, the keyboard must reach it. */
export function Samples({ samples, children }: { samples: SamplesView; children: ComponentChildren }) {
  const { title, languages, console } = samples;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus, or the keyboard cannot scroll it.
    <section class="samples" id="samples" aria-labelledby="samples-title" tabIndex={0}>
      <h2 id="samples-title">{title}</h2>
      {languages && <Languages languages={languages} />}
      {console && <Console operation={console} />}
      {children}
    </section>
  );
}

/** The choice that holds for all samples of all pages. Without scripts every language is shown, and this is not. */
export function Languages({ languages }: { languages: readonly string[] }) {
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

export function Sample({ sample: { title, description, open, exchange } }: { sample: SampleView }) {
  return (
    <details open={open}>
      <summary>
        <Inline text={title} plain />
      </summary>
      <Prose text={description} />
      <Exchange exchange={exchange} />
    </details>
  );
}

/** The request in every language; the stylesheet shows the chosen one, and a script puts the API's address in. */
export function Exchange({ exchange: { requests, server, responses } }: { exchange: ExchangeView }) {
  return (
    <>
      {requests.length > 0 && (
        <div class="requests" data-server={server}>
          {requests.map(({ label, language, code }) => (
            <figure key={label} data-language={label}>
              <figcaption>{label}</figcaption>
              <Code code={code} language={language} />
            </figure>
          ))}
        </div>
      )}
      {responses.map((example, index) => (
        <Example key={index} example={example} />
      ))}
    </>
  );
}

/** An example under its title, with the status that it comes with, and whether a server was seen to send it. */
export function Example({ example }: { example: ExampleView }) {
  const { status, title, description, verified } = example;
  return (
    <figure>
      <figcaption>
        {status !== undefined && (
          <>
            <Status status={status} />{" "}
          </>
        )}
        <Inline text={title} />
        {verified && (
          <>
            {" "}
            <Link {...verified} />
          </>
        )}
      </figcaption>
      <Prose text={description} />
      <ExampleBody example={example} />
    </figure>
  );
}

/** One that is too long for the document stands elsewhere. */
function ExampleBody({ example: { json, text, external, note } }: { example: ExampleView }) {
  if (external !== undefined) return <Prose text={`<${external}>`} />;
  if (text !== undefined) return <Code code={text} language="text" />;
  return json === undefined ? <p class="note">{note}</p> : <JsonCode value={json} />;
}
