// The arguments of examples in documentation comments: those of the spec, or the smallest that its schemas admit.
import { literal } from "@contacts-api/openapi/literal";
import type { Spec } from "@contacts-api/openapi/load";
import { isNode, members } from "@contacts-api/openapi/node";
import type { Body } from "../content.ts";
import type { Parameter } from "../parameters.ts";
import { type Call, isDemanded } from "./call.ts";
import { file, sampleValue } from "./sample-value.ts";

/** Returns the arguments after the values of the path, as source text. */
export function sampleArguments(spec: Spec, { operation, query, headers }: Call, width: number): string[] {
  const shown = query.filter(
    ({ example, required, insteadOf }) => (required || example !== undefined) && insteadOf === undefined,
  );
  const demanded = headers.filter(({ parameter }) => isDemanded(parameter));
  const object = (entries: (readonly [string, Parameter])[]) =>
    entries.length === 0
      ? undefined
      : literal(Object.fromEntries(entries.map(([name, parameter]) => [name, sampleOf(spec, parameter)])), { width });
  const given = [
    ...(operation.body ? [bodyOf(spec, operation.body, width)] : []),
    ...(query.length > 0 ? [object(shown.map((parameter) => [parameter.name, parameter]))] : []),
    object(demanded.map(({ name, parameter }) => [name, parameter])),
  ];
  const last = given.findLastIndex((text) => text !== undefined);
  return given.slice(0, last + 1).map((text) => text ?? "undefined");
}

/** Returns an example of a parameter, or a value of its type. */
export function sampleOf(spec: Spec, { example, name, schema, items }: Parameter): unknown {
  if (example !== undefined) return example;
  return items === undefined ? sampleValue(spec, schema, name) : [sampleValue(spec, items.schema, name)];
}

function bodyOf(spec: Spec, { kind, example, schema }: Body, width: number): string {
  if (kind === "binary") return 'new Blob(["…"])';
  if (kind === "text") return JSON.stringify(typeof example === "string" ? example : "…");
  const value = example ?? sampleValue(spec, schema);
  if (kind === "json" || !isNode(value)) return literal(value, { width });
  const files = members(schema["properties"]).filter(([, { format }]) => format === "binary");
  const parts = Object.entries(value).map(([name, part]) => [name, files.some(([one]) => one === name) ? file : part]);
  return literal(Object.fromEntries(parts), { width }).replaceAll(literal(file), 'new Blob(["…"])');
}
