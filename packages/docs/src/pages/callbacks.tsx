import type { Operation } from "../model/operation.ts";
import { anchor } from "../output/address.ts";
import { Inline, Method, Prose, Section } from "./page.tsx";
import { RequestBody } from "./request-body.tsx";
import { ResponseBodies } from "./response-bodies.tsx";
import { Fields } from "./schema-parts.tsx";

/** Requests that the API sends because of this operation, each to an address that the reader has named. */
export function Callbacks({ callbacks }: { callbacks: readonly Operation[] }) {
  if (callbacks.length === 0) return null;
  return (
    <Section id="callbacks" title="Callbacks">
      {callbacks.map((callback) => (
        <Callback key={callback.id + callback.method} callback={callback} />
      ))}
    </Section>
  );
}

function Callback({ callback }: { callback: Operation }) {
  const { id: name, method, path, title, description, parameters, body, responses } = callback;
  const id = anchor("callback", name, method.toLowerCase());
  return (
    <section class="response" id={id}>
      <h3>
        <a class="anchor" href={`#${encodeURIComponent(id)}`}>
          <Inline text={title} plain />
        </a>
      </h3>
      <p class="route">
        <Method method={method} /> <code>{path}</code>
      </p>
      {name !== title && (
        <p class="tags">
          <code>{name}</code>
        </p>
      )}
      <Prose text={description} />
      <Fields fields={parameters} prefix={anchor(id, "parameter")} depth={1} />
      {body && <RequestBody body={body} prefix={anchor(id, "body")} />}
      {responses.map((response) => (
        <div key={response.status}>
          <p>
            Response <span class={`status s${response.status[0]}`}>{response.status}</span>{" "}
            <Inline text={response.description} />
          </p>
          <Fields fields={response.headers} prefix={anchor(id, response.status, "header")} depth={1} />
          <ResponseBodies response={response} prefix={anchor(id, response.status)} />
        </div>
      ))}
    </section>
  );
}
