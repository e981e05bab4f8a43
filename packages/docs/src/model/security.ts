import { isNode, type Json, type JsonObject } from "@contacts-api/openapi/node";
import { child, DocumentError, entries, type Place, strings, textAt } from "@contacts-api/openapi/place";
import { type Fact, literalOf } from "./limits.ts";
import { optional } from "./optional.ts";

/** A scheme that must be met, with the scopes or roles that it takes. */
interface Requirement {
  readonly name: string;
  readonly scopes: readonly string[];
}

/** Schemes that must be met together; an empty set is met by anybody. */
export type RequirementSet = readonly Requirement[];

/** Where a key goes in a request, and what stands before it. */
export interface Credential {
  readonly place: string;
  readonly name: string;
  readonly prefix: string;
}

export interface SecurityScheme {
  readonly name: string;
  readonly kind: string;
  readonly description?: string;
  /** None if it is not in the request, as a certificate. */
  readonly credential?: Credential;
  /** Where tokens are had. */
  readonly facts: readonly Fact[];
  readonly scopes: readonly { readonly name: string; readonly description: string }[];
}

export function readSecurity(value: Json | undefined): RequirementSet[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly Json[]).map((one) => {
    if (!isNode(one)) throw new DocumentError(`security: ${literalOf(one)} names no scheme.`);
    return Object.entries(one).map(([name, scopes]) => ({ name, scopes: strings(scopes) }));
  });
}

export function readSchemes(components: Place | undefined, resolve: (place: Place) => Place): SecurityScheme[] {
  return entries(components, "securitySchemes").map(([name, reference]) => {
    const place = resolve(reference);
    const flows = entries(place, "flows");
    const scopes: JsonObject = Object.assign({}, ...flows.map(([, flow]) => child(flow, "scopes")?.value ?? {}));
    return {
      name,
      kind: kindOf(place),
      ...optional({ description: textAt(place, "description"), credential: credentialOf(place) }),
      facts: [...flows.flatMap(flowFacts), ...fact("Discovery", textAt(place, "openIdConnectUrl"))],
      scopes: Object.entries(scopes).map(([scope, words]) => ({ name: scope, description: String(words ?? "") })),
    };
  });
}

function kindOf(place: Place): string {
  const [type, scheme, format] = [textAt(place, "type"), textAt(place, "scheme"), textAt(place, "bearerFormat")];
  switch (type) {
    case "http":
      return `HTTP ${scheme ?? ""}${format === undefined ? "" : `, ${format}`}`;
    case "oauth2":
      return "OAuth 2.0";
    case "openIdConnect":
      return "OpenID Connect";
    case "mutualTLS":
      return "a certificate of the client (mutual TLS)";
    default:
      return `key in the ${textAt(place, "in")} ${textAt(place, "name")}`;
  }
}

function credentialOf(place: Place): Credential | undefined {
  const [type, scheme = "", name = ""] = [textAt(place, "type"), textAt(place, "scheme"), textAt(place, "name")];
  if (type === "apiKey") return { place: textAt(place, "in") ?? "header", name, prefix: "" };
  if (type === "mutualTLS") return undefined;
  const word = type === "http" ? `${scheme.slice(0, 1).toUpperCase()}${scheme.slice(1)}` : "Bearer";
  return { place: "header", name: "authorization", prefix: `${word} ` };
}

const flowTitles: Readonly<Record<string, string>> = {
  authorizationCode: "Authorization code",
  clientCredentials: "Client credentials",
  implicit: "Implicit",
  password: "Password",
};

function flowFacts([name, flow]: [string, Place]): Fact[] {
  const title = flowTitles[name] ?? name;
  return [
    ...fact(`${title}: authorize at`, textAt(flow, "authorizationUrl")),
    ...fact(`${title}: token from`, textAt(flow, "tokenUrl")),
    ...fact(`${title}: refresh at`, textAt(flow, "refreshUrl")),
  ];
}

function fact(label: string, value: string | undefined): Fact[] {
  return value === undefined ? [] : [{ label, value, literal: true }];
}
