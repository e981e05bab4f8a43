import type { ComponentChildren } from "preact";
import type { Server } from "../model/server.ts";
import { Inline, Prose, Section } from "./page.tsx";

/** Where an API or an operation is, and what may be put into the address. */
export function Servers({ servers, children }: { servers: readonly Server[]; children?: ComponentChildren }) {
  return (
    <Section id="servers" title="Addresses">
      <ul class="fields">
        {servers.map(({ template, description, variables }) => (
          <li key={template} class="field">
            <p class="field-head">
              <code>{template}</code>
            </p>
            <Prose text={description} />
            {variables.length > 0 && (
              <dl class="facts">
                {variables.map(({ name, value, values, description }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd class="value described">
                      {values.length > 0 ? `one of ${values.join(", ")}; ` : ""}usually <code>{value}</code>
                      {description !== undefined && (
                        <>
                          {" "}
                          <Inline text={description} />
                        </>
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
      {children}
    </Section>
  );
}
