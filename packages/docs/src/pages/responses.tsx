import type { Operation } from "../model/operation.ts";
import { isRefusal, lead, type ResponseModel } from "../model/response.ts";
import { addresses, anchor } from "../output/address.ts";
import { refusalResponses } from "../samples/refusal.ts";
import { Links } from "./links.tsx";
import { Example, Inline, Prose, Section, usePage } from "./page.tsx";
import { MediaType, ResponseBodies } from "./response-bodies.tsx";
import { HeaderNames } from "./response-headers.tsx";
import { Verified } from "./samples.tsx";

/** What may come back: successes with their fields, refusals each with code, headers and examples. */
export function Responses({ operation }: { operation: Operation }) {
  const successes = operation.responses.filter((response) => !isRefusal(response));
  const refusals = operation.responses.filter(isRefusal).sort((a, b) => a.status.localeCompare(b.status, "en"));
  return (
    <Section id="responses" title="Responses">
      <Observed operation={operation} />
      {successes.map((response, index) => (
        <Success key={response.status} operation={operation} response={response} before={successes.slice(0, index)} />
      ))}
      {refusals.length > 0 && (
        <>
          <h3 id="refusals">
            <a class="anchor" href="#refusals">
              Refusals
            </a>
          </h3>
          {refusals.map((response) => (
            <Refusal key={response.status} operation={operation} response={response} />
          ))}
        </>
      )}
    </Section>
  );
}

function Observed({ operation }: { operation: Operation }) {
  const own = usePage().content.ledger[operation.id];
  if (own === undefined) return null;
  return (
    <p class="note">
      {own.observed} of {own.documented} documented statuses, headers, fields and examples
      <Verified />
    </p>
  );
}

export function responseId({ status }: ResponseModel): string {
  return anchor("response", status);
}

interface SuccessProps {
  readonly operation: Operation;
  readonly response: ResponseModel;
  readonly before: readonly ResponseModel[];
}

function Success({ operation, response, before }: SuccessProps) {
  const id = responseId(response);
  const { first, rest } = lead(response);
  const same = before.find(hasBodiesOf(response));
  return (
    <section class="response" id={id}>
      <h3>
        <a class="anchor" href={`#${id}`}>
          <span class={`status s${response.status[0]}`}>{response.status}</span> <Inline text={first} plain />
        </a>
      </h3>
      <Prose text={rest} />
      <HeaderNames response={response} operation={operation} />
      {response.contents.length === 0 && <p class="note">No body.</p>}
      {same ? <SameAs response={same} /> : <ResponseBodies response={response} prefix={id} />}
      <Links links={response.links} />
    </section>
  );
}

/** An earlier response with the same bodies, of named schemas. */
function hasBodiesOf({ contents }: ResponseModel) {
  const bodies = (one: ResponseModel["contents"]) =>
    one.map(({ mediaType, schema }) => `${mediaType} ${schema?.name}`).join();
  const isNamed = contents.length > 0 && contents.every(({ schema }) => schema?.name !== undefined);
  return (other: ResponseModel) => isNamed && bodies(other.contents) === bodies(contents);
}

function SameAs({ response }: { response: ResponseModel }) {
  return (
    <p class="note">
      Body: the same fields as <a href={`#${responseId(response)}`}>{response.status}</a>.
    </p>
  );
}

function Refusal({ operation, response }: { operation: Operation; response: ResponseModel }) {
  const { link, content } = usePage();
  const { first, rest } = lead(response);
  const { status, code, otherMethods, maxBytes, contents, links } = response;
  // The body of refusals is mostly the same for all of them, and described on the page of its schema.
  const isNamed = contents.every(({ schema }) => schema === undefined || schema.name !== undefined);
  return (
    <details class="response refusal" id={responseId(response)}>
      <summary>
        <span class={`status s${status[0]}`}>{status}</span>
        <span class="refusal-words">
          {code !== undefined && <code>{code}</code>} {otherMethods && <span class="flag">other methods</span>}
          <span class="refusal-text">
            <Inline text={first} plain />
          </span>
        </span>
      </summary>
      <Prose text={rest} />
      {code !== undefined && (
        <p class="note">
          What it means and what to do: <a href={link(addresses.problem(code))}>{code}</a>
        </p>
      )}
      {maxBytes !== undefined && <p class="note">The limit is {maxBytes} bytes.</p>}
      <HeaderNames response={response} operation={operation} />
      {isNamed && contents.map((content) => <MediaType key={content.mediaType} content={content} />)}
      {!isNamed && <ResponseBodies response={response} prefix={responseId(response)} />}
      {refusalResponses(content.ledger, operation, response).map(({ example, verified }) => (
        <Example key={example.name} example={example} mark={verified && <Verified />} />
      ))}
      <Links links={links} />
    </details>
  );
}
