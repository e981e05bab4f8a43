import type { Json } from "@contacts-api/openapi/node";
import type { Operation } from "../model/operation.ts";
import type { Credential, SecurityScheme } from "../model/security.ts";
import { requestOf, type SampleRequest } from "./request.ts";

/** A request to an API that is not this project's: it says where a key goes. */
export function foreignRequest(
  operation: Operation,
  server: string,
  schemes: readonly SecurityScheme[],
  example?: Json,
): SampleRequest {
  const request = requestOf(operation, server, example);
  const keys = credentialsOf(operation, schemes).map(({ place, name, prefix }) => {
    return { place, name, value: `${prefix}YOUR_KEY` };
  });
  const headers = keys.flatMap(({ place, name, value }): [string, string][] => {
    if (place === "cookie") return [["cookie", `${name}=${value}`]];
    return place === "header" ? [[name, value]] : [];
  });
  const query = keys
    .filter(({ place }) => place === "query")
    .map(({ name, value }) => `${encodeURIComponent(name)}=${value}`);
  return {
    ...request,
    url: query.reduce((url, part) => `${url}${url.includes("?") ? "&" : "?"}${part}`, request.url),
    authorized: false,
    headers: [...headers, ...request.headers],
  };
}

/** Of the ways that an operation accepts, the first that is within a request. */
export function credentialsOf({ security }: Operation, schemes: readonly SecurityScheme[]): readonly Credential[] {
  const ways = security.map((set) => set.map(({ name }) => schemes.find((scheme) => scheme.name === name)?.credential));
  const [way = []] = ways.filter((way) => way.every((credential) => credential !== undefined));
  return way;
}
