import type { Json } from "@contacts-api/openapi/node";
import { child, type Place, textAt } from "@contacts-api/openapi/place";
import type { Fact } from "./limits.ts";
import { optional } from "./optional.ts";

/** An operation that a response leads to, and what of the response it takes. */
export interface Link {
  readonly name: string;
  /** An operationId, or where the operation is described. */
  readonly to: string;
  readonly description?: string;
  readonly facts: readonly Fact[];
}

/** Reads a link of a response, by its name there. */
export function readLink(name: string, place: Place): Link {
  const taken = child(place, "parameters")?.value ?? {};
  const body = place.value["requestBody"];
  const server = child(place, "server");
  return {
    name,
    to: textAt(place, "operationId") ?? textAt(place, "operationRef") ?? "",
    ...optional({ description: textAt(place, "description") }),
    facts: [
      ...Object.entries(taken).map(([parameter, value]) => ({ label: parameter, value: plain(value), literal: true })),
      ...(body === undefined ? [] : [{ label: "Body", value: plain(body), literal: true }]),
      ...(server ? [{ label: "Address", value: textAt(server, "url") ?? "", literal: true }] : []),
    ],
  };
}

function plain(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
