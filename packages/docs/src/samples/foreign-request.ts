import { isNode, type Json } from "@contacts-api/openapi/node";
import type { Operation } from "../model/operation.ts";
import type { Credential, SecurityScheme } from "../model/security.ts";
import { requestOf, type SampleRequest } from "./request.ts";

/** A request to an API that is not this project's: it says where a key goes, and a form is written as a form. */
export function foreignRequest(
  operation: Operation,
  server: string,
  schemes: readonly SecurityScheme[],
  body?: Json,
): SampleRequest {
  const request = requestOf(operation, server, body);
  const keys = credentialsOf(operation, schemes).map(({ place, name, prefix }) => {
    return { place, name, value: `${prefix}YOUR_KEY` };
  });
  const headers = keys.flatMap(({ place, name, value }): [string, string][] => {
    if (place === "cookie") return [["cookie", `${name}=${value}`]];
    return place === "header" ? [[name, value]] : [];
  });
  const query = keys.filter(({ place }) => place === "query").map(({ name, value }) => `${name}=${value}`);
  const mediaType = operation.body?.contents[0]?.mediaType ?? "";
  return {
    ...request,
    url: query.reduce((url, part) => `${url}${url.includes("?") ? "&" : "?"}${part}`, request.url),
    authorized: false,
    headers: [...headers, ...request.headers],
    ...(body !== undefined && /form/u.test(mediaType) ? { form: formOf(mediaType, body) } : {}),
    ...(mediaType !== "" && !/form/u.test(mediaType) ? { mediaType } : {}),
  };
}

/** Of the ways that an operation accepts, the first that is within a request. */
export function credentialsOf({ security }: Operation, schemes: readonly SecurityScheme[]): readonly Credential[] {
  const ways = security.map((set) => set.map(({ name }) => schemes.find((scheme) => scheme.name === name)?.credential));
  const [way = []] = ways.filter((way) => way.every((credential) => credential !== undefined));
  return way;
}

function formOf(mediaType: string, body: Json): NonNullable<SampleRequest["form"]> {
  const values = isNode(body) ? Object.entries(body).flatMap(([name, value]) => formValues(name, value)) : [];
  return { isMultipart: mediaType.startsWith("multipart/"), values };
}

/** Objects and lists in brackets, as most servers read them. */
function formValues(name: string, value: Json): [string, string][] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((entry) => formValues(`${name}[]`, entry));
  // A form has no word for it.
  if (value === null) return [];
  if (!isNode(value)) return [[name, typeof value === "string" ? value : JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, below]) => formValues(`${name}[${key}]`, below));
}
