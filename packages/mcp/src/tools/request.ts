// The request of a tool call. The API checks the values, with precise messages; the path is checked here.
import type { JsonObject, Tool } from "./tool.ts";

export interface ToolRequest {
  /** The path and the query. */
  readonly target: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Returns the faults of the arguments before they are sent, a sentence each. */
export function argumentFaults(tool: Tool, given: JsonObject): string[] {
  const names = Object.keys(tool.places);
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  const inPath = names.filter((name) => tool.places[name] === "path");
  return [
    ...unknown.map((name) => `${name}: unknown argument. The arguments are ${names.join(", ") || "none"}.`),
    ...inPath.filter((name) => !isSegment(given[name])).map((name) => `${name}: expected text, such as an id.`),
    ...names.filter((name) => tool.places[name] === "query").flatMap((name) => queryFaults(tool, name, given[name])),
    ...Object.entries(given).flatMap(([name, value]) => numberFaults(value, name)),
  ];
}

/** Refuses what a query cannot say: `null` would be the text "null", and an object or list its JSON. */
function queryFaults(tool: Tool, name: string, value: unknown): string[] {
  const { type } = Object(Object(tool.inputSchema["properties"])[name]) as JsonObject;
  const values: readonly unknown[] = type === "array" && Array.isArray(value) ? value : [value];
  const wrong = values.find((one) => typeof one === "object");
  if (wrong === undefined) return [];
  const received = wrong === null ? "null" : Array.isArray(wrong) ? "a list" : "an object";
  return [`${name}: expected a value of its schema; received ${received}. Leave out what you do not set.`];
}

/** Refuses numbers such as 1e400, which JSON reads as infinite and writes as `null`. */
function numberFaults(value: unknown, path: string): string[] {
  if (typeof value === "number" && !Number.isFinite(value)) return [`${path}: the number is out of range.`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => numberFaults(one, `${path}.${name}`));
}

/** Refuses `.` and `..`, which would lead to another path: URLs resolve them in any encoding. */
function isSegment(value: unknown): value is string {
  return typeof value === "string" && !["", ".", ".."].includes(value) && value.isWellFormed();
}

export function requestOf(tool: Tool, given: JsonObject, ifMatch: string | undefined): ToolRequest {
  const at = (place: string) => Object.entries(given).filter(([name]) => tool.places[name] === place);
  const search = new URLSearchParams(at("query").flatMap(([name, value]) => queryOf(tool, name, value))).toString();
  const content = Object.hasOwn(tool.places, "content") ? given["content"] : Object.fromEntries(at("body"));
  const hasBody = tool.mediaType !== undefined && content !== undefined;
  const isText = hasBody && !/json$/.test(tool.mediaType);
  return {
    target: fillPath(tool.path, given) + (search === "" ? "" : `?${search}`),
    method: tool.method,
    headers: {
      ...(hasBody && { "content-type": tool.mediaType }),
      ...(ifMatch !== undefined && { "if-match": ifMatch }),
    },
    body: hasBody ? (isText ? String(content) : JSON.stringify(content)) : undefined,
  };
}

/** Returns the path with its values, or undefined if one is missing. */
export function pathOf(template: string, values: JsonObject): string | undefined {
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!);
  return names.every((name) => isSegment(values[name])) ? fillPath(template, values) : undefined;
}

function fillPath(template: string, values: JsonObject): string {
  return template.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
}

function queryOf(tool: Tool, name: string, value: unknown): [string, string][] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [[name, textOf(value)]];
  return tool.joined?.includes(name) ? [[name, value.map(textOf).join(",")]] : value.map((one) => [name, textOf(one)]);
}

function textOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
