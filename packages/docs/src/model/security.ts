import {
  child,
  entries,
  isObject,
  type Json,
  type JsonObject,
  type Place,
  SpecError,
  strings,
  text,
} from "./document.ts";
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
    if (!isObject(one)) throw new SpecError(`security: ${literalOf(one)} names no scheme.`);
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
      ...optional({ description: text(place, "description"), credential: credentialOf(place) }),
      facts: [...flows.flatMap(flowFacts), ...fact("Discovery", text(place, "openIdConnectUrl"))],
      scopes: Object.entries(scopes).map(([scope, words]) => ({ name: scope, description: String(words ?? "") })),
    };
  });
}

function kindOf(place: Place): string {
  const [type, scheme, format] = [text(place, "type"), text(place, "scheme"), text(place, "bearerFormat")];
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
      return `key in the ${text(place, "in")} ${text(place, "name")}`;
  }
}

function credentialOf(place: Place): Credential | undefined {
  const [type, scheme = "", name = ""] = [text(place, "type"), text(place, "scheme"), text(place, "name")];
  if (type === "apiKey") return { place: text(place, "in") ?? "header", name, prefix: "" };
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
    ...fact(`${title}: authorize at`, text(flow, "authorizationUrl")),
    ...fact(`${title}: token from`, text(flow, "tokenUrl")),
    ...fact(`${title}: refresh at`, text(flow, "refreshUrl")),
  ];
}

function fact(label: string, value: string | undefined): Fact[] {
  return value === undefined ? [] : [{ label, value, literal: true }];
}
