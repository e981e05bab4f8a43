import { entries, items, type Place, strings, textAt } from "@contacts-api/openapi/place";
import { optional } from "./optional.ts";

export interface Server {
  /** The address, with the usual values of its variables. */
  readonly url: string;
  /** As the document has it. */
  readonly template: string;
  readonly description?: string;
  readonly variables: readonly ServerVariable[];
}

interface ServerVariable {
  readonly name: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly description?: string;
}

export function readServers(place: Place): Server[] {
  return items(place, "servers").map((server) => {
    const template = textAt(server, "url") ?? "/";
    const variables = entries(server, "variables").map(([name, variable]) => ({
      name,
      value: textAt(variable, "default") ?? "",
      values: strings(variable.value["enum"]),
      ...optional({ description: textAt(variable, "description") }),
    }));
    const url = variables.reduce((address, { name, value }) => address.replaceAll(`{${name}}`, () => value), template);
    return { url, template, ...optional({ description: textAt(server, "description") }), variables };
  });
}
