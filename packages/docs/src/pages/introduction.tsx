import { addresses } from "../address.ts";
import { headingsOf } from "../prose.ts";
import { sampleServer, samplesOf } from "../samples/sample.ts";
import { Layout } from "./layout.tsx";
import { Code, Inline, Method, Prose, Section, SideColumn, usePage } from "./page.tsx";

export function IntroductionPage() {
  const { reference } = usePage();
  const sections = [
    { id: "operations", title: "Operations" },
    ...headingsOf(reference.description),
    { id: "servers", title: "Addresses" },
    { id: "downloads", title: "Downloads" },
  ];
  const summary = reference.summary ?? `Reference of ${reference.title}.`;
  return (
    <Layout title={reference.title} description={summary} sections={sections} wide>
      <div class="intro">
        <p class="over">Version {reference.version}</p>
        <h1>{reference.title}</h1>
        {reference.summary !== undefined && <p class="lead">{reference.summary}</p>}
        <Operations />
      </div>
      <FirstRequest />
      <div class="detail">
        <Prose text={reference.description} level={2} />
        <Servers />
        <Downloads />
      </div>
    </Layout>
  );
}

function Operations() {
  const { reference, link } = usePage();
  return (
    <Section id="operations" title="Operations">
      {reference.groups.map(({ name, description, operations }) => (
        <div key={name}>
          <Prose text={description} />
          <ul class="operations">
            {operations.map(({ id, method, path, title }) => (
              <li key={id}>
                <Method method={method} />
                <a href={link(addresses.operation(id))}>{title}</a>
                <code>{path}</code>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** The request that says most about an API: one that changes something. */
function FirstRequest() {
  const { reference, link } = usePage();
  const operation = reference.operations.find(({ body, safe }) => body && !safe) ?? reference.operations[0];
  if (!operation) return null;
  const [sample] = samplesOf(operation, sampleServer(reference.servers));
  return (
    <SideColumn title="A first request">
      {sample?.requests.slice(0, 1).map(({ label, language, code }) => (
        <figure key={label}>
          <figcaption>
            <a href={link(addresses.operation(operation.id))}>{operation.title}</a>
          </figcaption>
          <Code code={code} language={language} />
        </figure>
      ))}
      {sample?.answers.slice(0, 1).map(({ status, example }) => (
        <figure key={example.name}>
          <figcaption>
            <span class={`status s${status[0]}`}>{status}</span> <Inline text={example.summary ?? example.name} />
          </figcaption>
          <Code code={JSON.stringify(example.value, null, 2)} language="json" />
        </figure>
      ))}
    </SideColumn>
  );
}

function Servers() {
  const { reference } = usePage();
  return (
    <Section id="servers" title="Addresses">
      <ul class="fields">
        {reference.servers.map(({ url, description }) => (
          <li key={url} class="field">
            <p class="field-head">
              <code>{url}</code>
            </p>
            <Prose text={description} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Downloads() {
  const { link } = usePage();
  return (
    <Section id="downloads" title="Downloads">
      <p>
        This reference is made from one OpenAPI 3.1 document:{" "}
        <a href={link(addresses.yaml)} download>
          openapi.yaml
        </a>
        , and the same as{" "}
        <a href={link(addresses.json)} download>
          openapi.json
        </a>
        .
      </p>
    </Section>
  );
}
