import { optional } from "../model/optional.ts";
import type { Server } from "../model/server.ts";
import type { Block } from "./view.ts";

/** Returns the section of the addresses of an API or an operation. */
export function serversSection(servers: readonly Server[], ...more: readonly Block[]): Block {
  return { kind: "section", id: "servers", title: "Addresses", blocks: [serverEntries(servers), ...more] };
}

/** Returns addresses, and what may be put into them. */
export function serverEntries(servers: readonly Server[]): Block {
  const fields = servers.map(({ template, description, variables }) => ({
    name: template,
    marks: [],
    ...optional({ description }),
    facts: variables.map(({ name, value, values, description }) => {
      const before = `${values.length > 0 ? `one of ${values.join(", ")}; ` : ""}usually `;
      return { label: name, values: [{ before, text: value, literal: value, ...optional({ description }) }] };
    }),
  }));
  return { kind: "entries", fields };
}
