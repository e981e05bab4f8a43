// Validates a request strictly against the contract. Only the text of parameters and forms is converted. Nothing is
// removed, and every fault is listed.
import type { Route } from "../generated/routes.ts";
import { type ValidationError, type Validator, validators } from "../generated/validators.ts";
import { mostDepth } from "../rules/json-text.ts";
import type { BodyText } from "./body.ts";
import { parameterReader } from "./parameters.ts";
import { type Fault, problem } from "./problem.ts";
import type { ApiRequest } from "./request.ts";
import { type ArrivedBody, readBody } from "./request-body.ts";
import type { Match } from "./router.ts";
import { toFaults } from "./validation-fault.ts";

export interface ValidRequest {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** The header parameters that reach the operation, by name in lower case. */
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Returns the valid request, with its body if it has one. Refuses with 400. */
export function validate(request: ApiRequest, match: Match, arrived: ArrivedBody | undefined): ValidRequest {
  const { route } = match;
  const body = arrived === undefined ? undefined : readBody(route, arrived);
  const schema = validators[route.operationId];
  const reader = parameterReader(route);
  const path = reader.path(match.path);
  const { query, faults: repeated } = reader.query(request.search);
  const headers = reader.headers(request);
  const faults = [
    ...check(schema.path, path, parameterName),
    ...repeated,
    ...check(schema.query, query, parameterName),
    ...check(schema.header, headers, (fault) => headerName(fault, route)),
    ...ofBody(schema.body, body),
  ];
  if (faults.length === 0) faults.push(...unsoundTexts(request, path, query));
  if (faults.length > 0) throw problem("BAD_REQUEST", faults);
  // Deeper values were not read, and a later field of the same name may hide them.
  if (body?.text !== undefined && body.text.depth > mostDepth) {
    throw problem("BAD_REQUEST", { message: `The body is nested more than ${mostDepth} deep.` });
  }
  const valid = reader.complete({ path, query, headers });
  const value = body === undefined || schema.complete === undefined ? body?.value : schema.complete(body.value);
  const { headers: ofOperation } = valid;
  return {
    path: valid.path,
    query: valid.query,
    ...(ofOperation === undefined ? {} : { headers: ofOperation }),
    body: value,
  };
}

function ofBody(validator: Validator | undefined, body: ReturnType<typeof readBody> | undefined): readonly Fault[] {
  if (validator === undefined || body === undefined) return [];
  const { value, text, faults: unread = [] } = body;
  const faults = check(validator, value, asItIs, text);
  if (unread.length === 0) return faults;
  const paths = new Set(unread.map(({ path }) => path));
  // A part that cannot be read has no value to validate.
  return [...unread, ...faults.filter(({ path }) => !paths.has(path))];
}

/**
 * Returns faults of parameters with text that no database can store. Nearly no request has a percent-encoded character.
 */
function unsoundTexts({ pathname, search }: ApiRequest, ...places: readonly ValidRequest["query"][]): Fault[] {
  const raw = pathname + search;
  if (!raw.includes("%")) return [];
  const isReplaced = !/%EF%BF%BD/i.test(raw);
  return places.flatMap(Object.entries).flatMap(([path, value]) => {
    const text = Array.isArray(value) ? value.join() : String(value);
    if (text.includes("\0")) return [{ message: "Text must not contain U+0000.", path }];
    return isReplaced && text.includes("\uFFFD") ? [{ message: "The parameter is not UTF-8.", path }] : [];
  });
}

function check(validator: Validator, value: unknown, place: (fault: Fault) => Fault, whole?: BodyText): Fault[] {
  if (validator.call(whole, value)) return [];
  const isParameter = place !== asItIs;
  return toFaults((validator.errors ?? []) as ValidationError[], { isParameter }).map((fault) =>
    "more" in fault ? fault : place(fault),
  );
}

const asItIs = (fault: Fault) => fault;

const ofParameters: Readonly<Record<string, string>> = {
  "Unknown field.": "Unknown parameter.",
  "The field is missing.": "The parameter is missing.",
};

/** Replaces the JSON pointer by the parameter's name. The message names the item of an array. */
function parameterName(fault: Fault): Fault {
  const [, name = "", item] = /^\/(.*?)(?:\/(\d+))?$/s.exec(fault.path ?? "") ?? [];
  const { message = "" } = fault;
  const own = ofParameters[message] ?? (item === undefined ? message : `Item ${Number(item) + 1}: ${message}`);
  return { ...fault, message: own, path: name };
}

/** Replaces the header's name in lower case by the spelling of the contract. */
function headerName(fault: Fault, route: Route): Fault {
  const { message = "", path = "" } = parameterName(fault);
  return {
    ...fault,
    message,
    path: Object.keys(route.parameters.header).find((name) => name.toLowerCase() === path) ?? path,
  };
}
