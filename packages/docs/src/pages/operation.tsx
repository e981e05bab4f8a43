import { addresses, anchor } from "../address.ts";
import { endingWords } from "../model/ending.ts";
import type { Operation, Parameter } from "../model/operation.ts";
import type { Heading } from "../prose.ts";
import { connectSources } from "./console.tsx";
import { Facts } from "./facts.tsx";
import { Layout } from "./layout.tsx";
import { Inline, Method, Prose, Section, usePage } from "./page.tsx";
import { ResponseHeaders } from "./response-headers.tsx";
import { Responses } from "./responses.tsx";
import { Samples } from "./samples.tsx";
import { Fields, Parts } from "./schema-parts.tsx";

const parameterTitles: Readonly<Record<Parameter["place"], string>> = {
  path: "Path parameters",
  query: "Query parameters",
  header: "Headers",
  cookie: "Cookies",
};
const places = Object.keys(parameterTitles) as Parameter["place"][];

export function OperationPage({ operation }: { operation: Operation }) {
  const { tag, title, method, path, description, ending, safe } = operation;
  return (
    <Layout
      title={title}
      description={`${method} ${path}: ${title}.`}
      sections={sectionsOf(operation)}
      connects={connectSources(usePage().reference.servers)}
      wide
    >
      <div class="intro">
        {tag !== undefined && <p class="over">{tag}</p>}
        <h1>{title}</h1>
        <p class="route">
          <Method method={method} /> <code>{path}</code>
        </p>
        <p class="tags">
          <code>{operation.id}</code>
          {safe && <span class="flag">safe: changes nothing</span>}
          {ending && <span class="flag">{endingWords(ending)}</span>}
        </p>
        <Successor operation={operation} />
        <Prose text={description} level={2} />
      </div>
      <Samples operation={operation} />
      <div class="detail">
        <Authorization operation={operation} />
        {places.map((place) => (
          <Parameters key={place} operation={operation} place={place} />
        ))}
        <Body operation={operation} />
        <Responses operation={operation} />
        <ResponseHeaders operation={operation} />
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

function sectionsOf({ security, parameters, body, responses }: Operation): Heading[] {
  return [
    ...(security.length > 0 ? [{ id: "authorization", title: "Authorization" }] : []),
    ...places
      .filter((place) => parameters.some((parameter) => parameter.place === place))
      .map((place) => ({ id: `${place}-parameters`, title: parameterTitles[place] })),
    ...(body ? [{ id: "body", title: "Request body" }] : []),
    { id: "responses", title: "Responses" },
    ...(responses.some(({ headers }) => headers.length > 0)
      ? [{ id: "response-headers", title: "Response headers" }]
      : []),
  ];
}

function Authorization({ operation: { security } }: { operation: Operation }) {
  const { reference } = usePage();
  if (security.length === 0) return null;
  const schemes = reference.security.filter(({ name }) => security.some((names) => names.includes(name)));
  return (
    <Section id="authorization" title="Authorization">
      {schemes.length > 1 && <p class="note">One of:</p>}
      <ul class="fields">
        {schemes.map(({ name, kind, description }) => (
          <li key={name} class="field" id={anchor("authorization", name)}>
            <p class="field-head">
              <code>{name}</code> <span class="type">{kind}</span>
            </p>
            <Prose text={description} />
          </li>
        ))}
      </ul>
    </Section>
  );
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

function Body({ operation: { body } }: { operation: Operation }) {
  const { link } = usePage();
  if (!body) return null;
  return (
    <Section id="body" title="Request body">
      {body.contents.map(({ mediaType, schema }) => (
        <div key={mediaType}>
          <p class="note">
            <code>{mediaType}</code>
            {schema?.name !== undefined && (
              <>
                {" "}
                · <a href={link(addresses.schema(schema.name))}>{schema.name}</a>
              </>
            )}
            {body.required ? " · required" : " · optional"}
          </p>
          <Prose text={body.description} />
          {schema && (
            <>
              <Prose text={schema.description} />
              <Facts schema={schema} />
              <Parts schema={schema} prefix="body" depth={0} />
            </>
          )}
        </div>
      ))}
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
