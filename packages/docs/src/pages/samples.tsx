import type { Operation } from "../model/operation.ts";
import { addresses } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import type { SampleResponse } from "../samples/capture.ts";
import { credentialsOf } from "../samples/foreign-request.ts";
import { languages, otherResponses, type Sample, sampleServer } from "../samples/sample.ts";
import { Console } from "./console.tsx";
import { Code, Example, ExampleValue, Inline, Prose, SideColumn, usePage } from "./page.tsx";

/** The column beside the text: each named example as a request with its response. */
export function Samples({ operation }: { operation: Operation }) {
  return operation.incoming ? <Payloads operation={operation} /> : <Requested operation={operation} />;
}

/** What the API sends by itself cannot be tried out. */
function Payloads({ operation: { body } }: { operation: Operation }) {
  const examples = body?.contents.flatMap((content) => content.examples) ?? [];
  if (examples.length === 0) return null;
  return (
    <SideColumn title={examples.length === 1 ? "Example" : "Examples"}>
      {examples.map((example, index) => (
        <Example key={index} example={example} />
      ))}
    </SideColumn>
  );
}

function Requested({ operation }: { operation: Operation }) {
  const page = usePage();
  const samples = page.operationSamples(operation);
  const others = otherResponses(operation, samples);
  return (
    <SideColumn title="Samples">
      <Languages />
      {canSend(operation, page) && <Console operation={operation} />}
      {samples.map((sample, index) => (
        <details key={sample.name} open={index === 0}>
          <summary>
            <Inline text={sample.title} plain />
          </summary>
          <Prose text={sample.description} />
          <Requests sample={sample} operation={operation} />
          <SampleResponses responses={sample.responses} />
        </details>
      ))}
      {others.length > 0 && (
        <details>
          <summary>
            <Inline text="Other responses" plain />
          </summary>
          <SampleResponses responses={others} />
        </details>
      )}
    </SideColumn>
  );
}

/** The console sends what a page can, and a key in `authorization` if any. */
function canSend(operation: Operation, { reference, content }: SiteContext): boolean {
  if (content.client) return true;
  const [key, ...more] = credentialsOf(operation, reference.security);
  const isKnown = operation.security.length === 0 || key?.name.toLowerCase() === "authorization";
  return isKnown && more.length === 0 && !/urlencoded|\*/u.test(operation.body?.contents[0]?.mediaType ?? "");
}

/** The choice that holds for all samples of all pages. Without scripts every language is shown, and this is not. */
export function Languages() {
  const { client } = usePage().content;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend that a row of buttons has no use for.
    <div class="languages" role="group" aria-label="Language of the samples">
      {languages
        .filter((label) => client || label !== "TypeScript")
        .map((label) => (
          <button key={label} type="button" data-choice={label} aria-pressed="false">
            {label}
          </button>
        ))}
    </div>
  );
}

/** The request in every language; the stylesheet shows the chosen one, and a script puts the API's address in. */
export function Requests({ sample, operation }: { sample: Sample; operation: Operation }) {
  const { client } = usePage().content;
  return (
    <div class="requests" data-server={sampleServer(operation.servers, client)}>
      {sample.requests.map(({ label, language, code }) => (
        <figure key={label} data-language={label}>
          <figcaption>{label}</figcaption>
          <Code code={code} language={language} />
        </figure>
      ))}
    </div>
  );
}

export function SampleResponses({ responses }: { responses: readonly SampleResponse[] }) {
  return (
    <>
      {responses.map(({ status, example, verified }) => (
        <figure key={`${status} ${example.name}`}>
          <figcaption>
            <span class={`status s${status[0]}`}>{status}</span> <Inline text={example.summary ?? example.name} />
            {verified && <Verified />}
          </figcaption>
          <Prose text={example.description} />
          <ExampleValue example={example} />
        </figure>
      ))}
    </>
  );
}

/** Says that a server was seen to give the response, and leads to how. */
export function Verified() {
  const { link } = usePage();
  return (
    <>
      {" "}
      <a class="verified" href={link(addresses.verified)}>
        verified
      </a>
    </>
  );
}
