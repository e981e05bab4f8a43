import { addresses, anchor } from "../address.ts";
import type { Operation } from "../model/operation.ts";
import type { Content, ResponseModel } from "../model/response.ts";
import { refusalAnswers } from "../samples/refusal.ts";
import { Facts } from "./facts.tsx";
import { Inline, JsonCode, Prose, Section, usePage } from "./page.tsx";
import { HeaderNames } from "./response-headers.tsx";
import { Verified } from "./samples.tsx";
import { InResponse, Parts } from "./schema-parts.tsx";

/** What may come back: successes with their fields, refusals each with code, headers and examples. */
export function Responses({ operation }: { operation: Operation }) {
  const successes = operation.responses.filter((response) => !isRefusal(response));
  const refusals = operation.responses.filter(isRefusal).sort((a, b) => a.status.localeCompare(b.status, "en"));
  return (
    <Section id="responses" title="Responses">
      <Observed operation={operation} />
      {successes.map((response, index) => (
        <Success key={response.status} response={response} before={successes.slice(0, index)} />
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
      {own.observed} of {own.documented} documented statuses, headers and examples <Verified />
    </p>
  );
}

function isRefusal({ status }: ResponseModel): boolean {
  return !/^[123]/u.test(status);
}

export function responseId({ status }: ResponseModel): string {
  return anchor("response", status);
}

function Success({ response, before }: { response: ResponseModel; before: readonly ResponseModel[] }) {
  const id = responseId(response);
  return (
    <section class="response" id={id}>
      <h3>
        <a class="anchor" href={`#${id}`}>
          <span class={`status s${response.status[0]}`}>{response.status}</span>{" "}
          <Inline text={response.description} plain />
        </a>
      </h3>
      <HeaderNames headers={response.headers} />
      {response.contents.length === 0 && <p class="note">No body.</p>}
      {response.contents.map((content) => (
        <Body key={content.mediaType} content={content} id={id} same={before.find(hasBody(content.schema?.name))} />
      ))}
    </section>
  );
}

function hasBody(name: string | undefined) {
  return ({ contents }: ResponseModel) => name !== undefined && contents.some(({ schema }) => schema?.name === name);
}

interface BodyProps {
  readonly content: Content;
  readonly id: string;
  /** An earlier response with the same body. */
  readonly same: ResponseModel | undefined;
}

function Body({ content: { mediaType, schema }, id, same }: BodyProps) {
  if (same) {
    return (
      <p class="note">
        Body: the same fields as <a href={`#${responseId(same)}`}>{same.status}</a>.
      </p>
    );
  }
  return (
    <>
      <MediaType mediaType={mediaType} name={schema?.name} />
      {schema && (
        <InResponse value={true}>
          <Facts schema={schema} />
          <Parts schema={schema} prefix={id} depth={0} />
        </InResponse>
      )}
    </>
  );
}

function Refusal({ operation, response }: { operation: Operation; response: ResponseModel }) {
  const { link, content } = usePage();
  const { status, code, description, otherMethods, maxBytes, headers, contents } = response;
  return (
    <details class="response refusal" id={responseId(response)}>
      <summary>
        <span class={`status s${status[0]}`}>{status}</span>
        <span class="refusal-words">
          {code !== undefined && <code>{code}</code>} {otherMethods && <span class="flag">other methods</span>}
          <span class="refusal-text">
            <Inline text={description} plain />
          </span>
        </span>
      </summary>
      {code !== undefined && (
        <p class="note">
          What it means and what to do: <a href={link(addresses.problem(code))}>{code}</a>
        </p>
      )}
      {maxBytes !== undefined && <p class="note">The limit is {maxBytes} bytes.</p>}
      <HeaderNames headers={headers} />
      {contents.map(({ mediaType, schema }) => (
        <MediaType key={mediaType} mediaType={mediaType} name={schema?.name} />
      ))}
      {refusalAnswers(content.ledger, operation, response).map(({ example, verified }) => (
        <figure key={example.name}>
          <figcaption>
            <Inline text={example.summary ?? example.name} /> {verified && <Verified />}
          </figcaption>
          <Prose text={example.description} />
          <JsonCode value={example.value} />
        </figure>
      ))}
    </details>
  );
}

function MediaType({ mediaType, name }: { mediaType: string; name: string | undefined }) {
  const { link } = usePage();
  return (
    <p class="note">
      Body: <code>{mediaType}</code>
      {name !== undefined && (
        <>
          {" "}
          · <a href={link(addresses.schema(name))}>{name}</a>
        </>
      )}
    </p>
  );
}
