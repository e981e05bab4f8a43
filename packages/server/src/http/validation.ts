// Holds a request against the contract, strictly: nothing is coerced but the text of parameters, nothing is removed, and
// every fault is listed.
import type { Parameter, Route } from "../generated/routes.ts";
import { type ValidationError, type Validator, validators } from "../generated/validators.ts";
import { mostDepth } from "../rules/json-text.ts";
import { type BodyText, parseBody } from "./body.ts";
import { type Fault, problem } from "./problem.ts";
import type { ApiRequest } from "./request.ts";
import type { Match } from "./router.ts";
import { toFaults } from "./validation-fault.ts";

export interface ValidRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** The request as the contract describes it; `bytes` are its body, if the operation takes one. Refuses with 400. */
export function validate(request: ApiRequest, { route, path }: Match, bytes: Uint8Array | undefined): ValidRequest {
  const body = bytes === undefined ? undefined : parseBody(bytes);
  const schema = validators[route.operationId];
  const { query, repeated } = readQuery(request, route);
  const faults = [
    ...check(schema.path, path, parameterName),
    ...repeated,
    ...check(schema.query, query, parameterName),
    ...check(schema.header, readHeaders(request, route), (fault) => headerName(fault, route)),
    ...(schema.body === undefined ? [] : check(schema.body, body?.value, asItIs, body?.text)),
  ];
  if (faults.length > 0) throw problem("BAD_REQUEST", faults);
  // What lies deeper has not been read, and a later field of the same name may hide it.
  if (body !== undefined && body.text.depth > mostDepth) {
    throw problem("BAD_REQUEST", { message: `The body is nested more than ${mostDepth} deep.` });
  }
  return { path, query: { ...defaults(route.parameters.query), ...query }, body: body?.value };
}

function check(validator: Validator, value: unknown, place: (fault: Fault) => Fault, whole?: BodyText): Fault[] {
  if (validator.call(whole, value)) return [];
  const isParameter = place !== asItIs;
  return toFaults((validator.errors ?? []) as ValidationError[], { isParameter }).map((fault) =>
    "more" in fault ? fault : place(fault),
  );
}

const asItIs = (fault: Fault) => fault;

/** Faults of parameters name the parameter, which has no JSON pointer. */
function parameterName(fault: Fault): Fault {
  const unknown = fault.message === "Unknown field." ? { message: "Unknown parameter." } : {};
  return { ...fault, path: (fault.path ?? "").slice(1), ...unknown };
}

/** Validators know headers in lower case; the caller is told the name that the contract spells. */
function headerName(fault: Fault, route: Route): Fault {
  const { path = "" } = parameterName(fault);
  return { ...fault, path: Object.keys(route.parameters.header).find((name) => name.toLowerCase() === path) ?? path };
}

function readQuery({ search }: ApiRequest, route: Route): { query: Record<string, unknown>; repeated: Fault[] } {
  const given = new Map<string, string>();
  const repeated = new Set<string>();
  for (const [name, text] of new URLSearchParams(search)) {
    if (given.has(name)) repeated.add(name);
    else given.set(name, text);
  }
  const known = route.parameters.query;
  const values = [...given].map(([name, text]) => [
    name,
    read(text, Object.hasOwn(known, name) ? known[name] : undefined),
  ]);
  const faults = [...repeated].map((name) => ({ message: "The parameter is given more than once.", path: name }));
  return { query: Object.fromEntries(values), repeated: faults };
}

function readHeaders(request: ApiRequest, route: Route): Record<string, unknown> {
  const given = Object.entries(route.parameters.header)
    .map(([name, parameter]) => [name.toLowerCase(), parameter] as const)
    .map(([name, parameter]) => [name, parameter, request.header(name)] as const)
    .filter(([, , text]) => text !== null);
  return Object.fromEntries(given.map(([name, parameter, text]) => [name, read(text!, parameter)]));
}

/** The text of a parameter as the type that it declares; text that has not its form stays text, for the validator to refuse. */
function read(text: string, parameter: Parameter | undefined): unknown {
  if (parameter?.type === "integer" && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (parameter?.type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

function defaults(parameters: Readonly<Record<string, Parameter>>): Record<string, unknown> {
  const entries = Object.entries(parameters).map(([name, parameter]) => [name, parameter.default] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
