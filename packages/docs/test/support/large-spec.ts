import { isNode, type Json, type JsonObject } from "@contacts-api/openapi/node";

/** A specification with its operations again and again, under other paths, ids and tags; our six 50 times are 300. */
export function largeSpec(spec: JsonObject, times: number): JsonObject {
  const paths = Array.from({ length: times }, (_, index) => copyOf(spec, String(index + 1))).flat();
  const tags = Array.from({ length: times }, (_, index) => ({ name: `Contacts ${index + 1}` }));
  return { ...spec, tags, paths: Object.fromEntries(paths) };
}

function copyOf(spec: JsonObject, number: string): [path: string, item: JsonObject][] {
  return Object.entries(spec["paths"] as JsonObject).map(([path, item]) => [
    path.replace(/^\/v1\/[^/]+/, (start) => `${start}-${number}`),
    Object.fromEntries(Object.entries(item as JsonObject).map(([key, value]) => [key, renamed(value, number)])),
  ]);
}

function renamed(value: Json, number: string): Json {
  if (!isNode(value) || typeof value["operationId"] !== "string") return value;
  return { ...value, operationId: `${value["operationId"]}${number}`, tags: [`Contacts ${number}`] };
}
