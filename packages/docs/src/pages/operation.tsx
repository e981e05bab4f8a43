import { endingWords } from "../model/ending.ts";
import type { Operation, Parameter } from "../model/operation.ts";
import { addresses } from "../output/address.ts";
import type { Heading } from "../text/prose.ts";
import { Authorization } from "./authorization.tsx";
import { Callbacks } from "./callbacks.tsx";
import { connectSources } from "./console.tsx";
import { Layout } from "./layout.tsx";
import { Inline, Method, Prose, Section, usePage } from "./page.tsx";
import { RequestBody } from "./request-body.tsx";
import { ResponseHeaders } from "./response-headers.tsx";
import { Responses } from "./responses.tsx";
import { Samples } from "./samples.tsx";
import { Fields } from "./schema-parts.tsx";
import { Servers } from "./servers.tsx";

const parameterTitles: Readonly<Record<Parameter["place"], string>> = {
  path: "Path parameters",
  query: "Query parameters",
  header: "Headers",
  cookie: "Cookies",
};
const places = Object.keys(parameterTitles) as Parameter["place"][];

export function OperationPage({ operation }: { operation: Operation }) {
  const { tags, title, operationId, method, path, description, ending, safe, incoming, body } = operation;
  const over = [...(incoming ? ["Webhook"] : []), ...tags].join(" · ");
  return (
    <Layout
      title={title}
      description={`${method} ${path}: ${title}.`}
      sections={sectionsOf(operation)}
      connects={connectSources(operation.servers)}
      wide
    >
      <div class="intro">
        {over !== "" && <p class="over">{over}</p>}
        <h1>{title}</h1>
        <p class="route">
          <Method method={method} /> <code>{path}</code>
        </p>
        {(operationId ?? ending ?? (safe || undefined)) !== undefined && (
          <p class="tags">
            {operationId !== undefined && <code>{operationId}</code>}
            {safe && <span class="flag">safe: changes nothing</span>}
            {ending && <span class="flag">{endingWords(ending)}</span>}
          </p>
        )}
        <Successor operation={operation} />
        <Prose text={description} level={2} />
      </div>
      <Samples operation={operation} />
      <div class="detail">
        {operation.elsewhere && <Servers servers={operation.servers} />}
        <Authorization operation={operation} />
        {places.map((place) => (
          <Parameters key={place} operation={operation} place={place} />
        ))}
        {body && (
          <Section id="body" title="Request body">
            <RequestBody body={body} prefix="body" />
          </Section>
        )}
        {operation.responses.length > 0 && <Responses operation={operation} />}
        <ResponseHeaders operation={operation} />
        <Callbacks callbacks={operation.callbacks} />
        <Neighbours operation={operation} />
      </div>
    </Layout>
  );
}

/** What to use instead of an operation that will end. */
function Successor({ operation: { ending } }: { operation: Operation }) {
  const { reference, link } = usePage();
  const successor = reference.operations.find(({ id }) => id === ending?.successor);
  if (!successor) return null;
  return (
    <p class="note">
      Use <a href={link(addresses.operation(successor.id))}>{successor.title}</a> instead.
    </p>
  );
}

function sectionsOf({ elsewhere, security, isPublic, parameters, body, responses, callbacks }: Operation): Heading[] {
  return [
    ...(elsewhere ? [{ id: "servers", title: "Addresses" }] : []),
    ...(security.length > 0 || isPublic ? [{ id: "authorization", title: "Authorization" }] : []),
    ...places
      .filter((place) => parameters.some((parameter) => parameter.place === place))
      .map((place) => ({ id: `${place}-parameters`, title: parameterTitles[place] })),
    ...(body ? [{ id: "body", title: "Request body" }] : []),
    ...(responses.length > 0 ? [{ id: "responses", title: "Responses" }] : []),
    ...(responses.some(({ headers }) => headers.length > 0)
      ? [{ id: "response-headers", title: "Response headers" }]
      : []),
    ...(callbacks.length > 0 ? [{ id: "callbacks", title: "Callbacks" }] : []),
  ];
}

function Parameters({ operation, place }: { operation: Operation; place: Parameter["place"] }) {
  const fields = operation.parameters.filter((parameter) => parameter.place === place);
  if (fields.length === 0) return null;
  return (
    <Section id={`${place}-parameters`} title={parameterTitles[place]}>
      <Fields fields={fields} prefix={place} />
    </Section>
  );
}

function Neighbours({ operation }: { operation: Operation }) {
  const { reference, link } = usePage();
  const at = reference.operations.indexOf(operation);
  const [before, after] = [reference.operations[at - 1], reference.operations[at + 1]];
  return (
    <p class="neighbours">
      {before && (
        <a href={link(addresses.operation(before.id))} rel="prev">
          ← <Inline text={before.title} plain />
        </a>
      )}
      {after && (
        <a href={link(addresses.operation(after.id))} rel="next">
          <Inline text={after.title} plain /> →
        </a>
      )}
    </p>
  );
}
