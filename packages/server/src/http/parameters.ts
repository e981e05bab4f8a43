// Reads parameters from text as the types of the contract. Each route is analysed once.
import type { Parameter, Route } from "../generated/routes.ts";
import { toUtc } from "../rules/time.ts";
import type { Fault } from "./problem.ts";
import type { ApiRequest } from "./request.ts";
import { readAs } from "./text-values.ts";

type Values = Record<string, unknown>;
type Read = (text: string) => unknown;

export interface ParameterReader {
  path(given: Readonly<Record<string, string>>): Readonly<Values>;
  /**
   * Returns the parameters by name, with faults. A parameter is invalid if it is repeated, given beside one that it
   * replaces, or missing with it.
   */
  query(search: string): { readonly query: Values; readonly faults: readonly Fault[] };
  /** Returns all header parameters of the request, by name in lower case. */
  headers(request: Pick<ApiRequest, "header">): Values;
  /** Adds defaults and converts times to UTC. The values must be valid. */
  complete(valid: { path: Readonly<Values>; query: Values; headers: Values }): CompleteParameters;
}

export interface CompleteParameters {
  readonly path: Readonly<Values>;
  readonly query: Readonly<Values>;
  /** The headers that reach the operation, or undefined if it has none. */
  readonly headers: Readonly<Values> | undefined;
}

const readers = new WeakMap<Route, ParameterReader>();

export function parameterReader(route: Route): ParameterReader {
  const known = readers.get(route);
  if (known !== undefined) return known;
  const made = newReader(route);
  readers.set(route, made);
  return made;
}

function newReader({ parameters, headers: reaching }: Route): ParameterReader {
  const typed = Object.entries(parameters.path)
    .filter(([, { type }]) => type !== "string")
    .map(([name, { type }]) => [name, readOf(type)] as const);
  const query = new Map(Object.entries(parameters.query).map(([name, parameter]) => [name, queryParameter(parameter)]));
  const alternatives = Object.entries(parameters.query).filter(([, { insteadOf }]) => insteadOf !== undefined);
  const hasJoined = [...query.values()].some(({ isJoined }) => isJoined);
  const headers = Object.entries(parameters.header).map(([name, { type }]) => [lowerCase(name), readOf(type)] as const);
  const times = [timesOf(parameters.path), timesOf(parameters.query), timesOf(parameters.header, lowerCase)] as const;
  const defaults = [defaultsOf(parameters.query), defaultsOf(parameters.header, lowerCase)] as const;
  const hasDefaults = Object.keys(defaults[0]).length > 0;
  const ofOperation = reaching?.map(lowerCase);

  return {
    path(given) {
      if (typed.length === 0) return given;
      const values: Values = { ...given };
      for (const [name, read] of typed) values[name] = read(given[name]!);
      return values;
    },
    query(search) {
      const read = readQuery(search, query, hasJoined);
      return {
        ...read,
        faults: [...read.faults, ...alternatives.flatMap(([name, it]) => choiceFault(name, it, read.query))],
      };
    },
    headers(request) {
      const values: Values = {};
      for (const [name, read] of headers) {
        const text = request.header(name);
        if (text !== null) values[name] = read(text);
      }
      return values;
    },
    complete({ path, query, headers }) {
      const [ofPath, ofQuery, ofHeaders] = times;
      return {
        path: inUtc(path, ofPath),
        query: inUtc(hasDefaults ? { ...defaults[0], ...query } : query, ofQuery),
        headers: ofOperation && inUtc(picked({ ...defaults[1], ...headers }, ofOperation), ofHeaders),
      };
    },
  };
}

/**
 * Returns a fault if a parameter and the one it replaces are both given, or if both are missing and one is required.
 */
function choiceFault(name: string, { insteadOf = "", oneRequired }: Parameter, query: Values): Fault[] {
  const isGiven = Object.hasOwn(query, name);
  const isOtherGiven = Object.hasOwn(query, insteadOf);
  if (isGiven && isOtherGiven) {
    return [{ message: `Expected ${name} or ${insteadOf}; received both. Leave ${insteadOf} out.`, path: name }];
  }
  if (isGiven || isOtherGiven || oneRequired !== true) return [];
  return [{ message: `Expected ${insteadOf} or ${name}; received neither.`, path: insteadOf }];
}

interface QueryParameter {
  readonly read: Read;
  readonly isList: boolean;
  /** True if all items stand in one value, separated by commas. */
  readonly isJoined: boolean;
}

function queryParameter({ type, items, joined }: Parameter): QueryParameter {
  return {
    read: readOf(items ?? type),
    isList: type === "array",
    isJoined: joined === true,
  };
}

function readOf(type: Parameter["type"]): Read {
  return type === "array" ? readAs.string : readAs[type];
}

const unknown: QueryParameter = { read: readAs.string, isList: false, isJoined: false };

function readQuery(search: string, known: ReadonlyMap<string, QueryParameter>, hasJoined: boolean) {
  const given = new Map<string, unknown>();
  const repeated = new Set<string>();
  for (const [name, text] of new URLSearchParams(search)) {
    const { read, isList, isJoined } = known.get(name) ?? unknown;
    const values = given.get(name);
    if (isList && !isJoined) {
      if (values === undefined) given.set(name, [read(text)]);
      else (values as unknown[]).push(read(text));
    } else if (values !== undefined) repeated.add(name);
    else given.set(name, isJoined ? [] : read(text));
  }
  if (hasJoined) readJoined(search, known, given);
  const faults = [...repeated].map((name) => ({ message: "The parameter is given more than once.", path: name }));
  return { query: Object.fromEntries(given) as Values, faults };
}

/** Splits items before it decodes them, because a percent-encoded comma belongs to an item. */
function readJoined(search: string, known: ReadonlyMap<string, QueryParameter>, given: Map<string, unknown>): void {
  for (const pair of search.slice(1).split("&")) {
    const [[name, text] = ["", ""]] = new URLSearchParams(pair);
    const { read, isJoined } = known.get(name) ?? unknown;
    if (!isJoined) continue;
    const encoded = pair.slice(pair.indexOf("=") + 1);
    given.set(name, text === "" ? [] : encoded.split(",").map((item) => read(decodedItem(item))));
  }
}

function decodedItem(item: string): string {
  return new URLSearchParams(`v=${item}`).get("v") ?? "";
}

function named<Value>(name: string, value: Value | undefined): [string, Value][] {
  return value === undefined ? [] : [[name, value]];
}

function lowerCase(name: string): string {
  return name.toLowerCase();
}

function timesOf(parameters: Readonly<Record<string, Parameter>>, spelled = asItIs): readonly string[] {
  return Object.entries(parameters).flatMap(([name, { time }]) => (time === true ? [spelled(name)] : []));
}

function defaultsOf(parameters: Readonly<Record<string, Parameter>>, spelled = asItIs): Readonly<Values> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, parameter]) => named(spelled(name), parameter.default)),
  );
}

function asItIs(name: string): string {
  return name;
}

function picked(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(values, name)).map((name) => [name, values[name]]));
}

function inUtc<Given extends Readonly<Values>>(values: Given, names: readonly string[]): Given {
  if (names.length === 0) return values;
  const changed = names
    .filter((name) => Object.hasOwn(values, name))
    .map((name) => {
      const value = values[name] as string | readonly string[];
      return [name, typeof value === "string" ? toUtc(value) : value.map(toUtc)];
    });
  return { ...values, ...Object.fromEntries(changed) };
}
