import type { Guide } from "../model/guide.ts";
import { addresses, anchor } from "../output/address.ts";
import { firstRequest } from "../output/site-context.ts";
import { headingsOf, openingOf } from "../text/prose.ts";
import { Schemes } from "./authorization.tsx";
import { Layout } from "./layout.tsx";
import { Inline, Method, Prose, Section, SideColumn, usePage } from "./page.tsx";
import { Languages, Requests, SampleResponses } from "./samples.tsx";
import { Servers } from "./servers.tsx";

export function IntroductionPage() {
  const { reference, guides, content } = usePage();
  const [opening, description] = openingOf(reference.description);
  const sections = [
    { id: "operations", title: "Operations" },
    ...(guides.length > 0 ? [{ id: "guides", title: "Guides" }] : []),
    ...(guides.some(({ npmName }) => npmName) ? [{ id: "packages", title: "Packages" }] : []),
    ...headingsOf(description),
    { id: "servers", title: "Addresses" },
    ...(guides.length === 0 && reference.security.length > 0 ? [{ id: "authorization", title: "Authorization" }] : []),
    ...(content.captures.length > 0 ? [{ id: "samples-verified", title: "Verified samples" }] : []),
    { id: "downloads", title: "Downloads" },
  ];
  // A guide says more about it.
  const hasSchemes = guides.length === 0 && reference.security.length > 0;
  const summary = reference.summary ?? `Reference of ${reference.title}.`;
  return (
    <Layout title={reference.title} description={summary} sections={sections} connects={["'self'"]} wide>
      <div class="intro">
        <p class="over">Version {reference.version}</p>
        <h1>{reference.title}</h1>
        {reference.summary !== undefined && <p class="lead">{reference.summary}</p>}
        <Prose text={opening} />
        <Operations />
        <Guides id="guides" title="Guides" guides={guides.filter(({ npmName }) => npmName === undefined)} />
        <Guides id="packages" title="Packages" guides={guides.filter(({ npmName }) => npmName !== undefined)} />
      </div>
      <FirstRequest />
      <div class="detail">
        <Prose text={description} level={2} />
        <Contacts />
        <Servers servers={reference.servers}>
          {content.sandbox && (
            <p class="note">
              No server at hand? Each operation can be tried in its page: open “Try it” there and choose the sandbox.
            </p>
          )}
        </Servers>
        {hasSchemes && <Schemes />}
        <Verified />
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
        <div key={name} class="group" id={anchor("operations", name)}>
          {reference.groups.length > 1 && <h3>{name}</h3>}
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

function Guides({ id, title, guides }: { id: string; title: string; guides: readonly Guide[] }) {
  const { link } = usePage();
  if (guides.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul class="guides">
        {guides.map(({ name, title, summary }) => (
          <li key={name}>
            <a href={link(addresses.guide(name))}>{title}</a> <Inline text={summary} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FirstRequest() {
  const page = usePage();
  const first = firstRequest(page);
  if (!first) return null;
  const { operation, sample } = first;
  return (
    <SideColumn title="A first request">
      <Languages />
      <p class="note">
        <a href={page.link(addresses.operation(operation.id))}>{operation.title}</a>
      </p>
      <Requests sample={sample} operation={operation} />
      <SampleResponses responses={sample.responses} />
    </SideColumn>
  );
}

/** Whom to turn to. */
function Contacts() {
  const { contacts } = usePage().reference;
  if (contacts.length === 0) return null;
  const words = contacts.map(({ title, url }) => (url === undefined ? title : `[${title}](${url})`));
  return <Prose text={words.join(" · ")} />;
}

function Verified() {
  const { content } = usePage();
  if (content.captures.length === 0) return null;
  return (
    <Section id="samples-verified" title="Verified samples">
      <p>
        A response marked <span class="verified">verified</span> was given by a running server: the tests of this
        reference start one, run the sample beside it in every language as it stands here, and compare. A refusal so
        marked was provoked, and the TypeScript client understood it. Only ids and times are replaced, as every run
        makes new ones. Responses without the mark are the examples of the specification. Beside the responses of an
        operation stands how much of what is documented was so exchanged between server and client.
      </p>
    </Section>
  );
}

function Downloads() {
  const { link, reference } = usePage();
  return (
    <Section id="downloads" title="Downloads">
      <p>
        This reference is made from one OpenAPI {reference.openapi} document:{" "}
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
