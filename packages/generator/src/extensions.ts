// The extensions of the spec outside its schemas. One that is misspelled must not be passed over.

import type { Spec } from "@contacts-api/openapi/load";
import { isNode } from "@contacts-api/openapi/node";
import { pointer } from "@contacts-api/openapi/pointer";
import { keywords } from "./keywords.ts";

interface Extension {
  readonly expected: string;
  readonly admits: (value: unknown) => boolean;
}

const day: Extension = {
  expected: 'a day in quotes, such as "2027-06-30"',
  admits: (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
};

const extensions: Readonly<Record<string, Extension>> = {
  "x-deprecated-since": day,
  "x-instead-of": { expected: "the name of a parameter", admits: (value) => typeof value === "string" && value !== "" },
  "x-other-methods": { expected: "a response", admits: isNode },
  "x-problem-code": {
    expected: "a code in upper snake case",
    admits: (value) => typeof value === "string" && /^[A-Z]+(?:_[A-Z]+)*$/.test(value),
  },
  "x-root-client": { expected: "x-root-client: true, or no x-root-client", admits: (value) => value === true },
  "x-safe": { expected: "x-safe: true, or no x-safe", admits: (value) => value === true },
  "x-successor": { expected: "an operationId", admits: (value) => typeof value === "string" },
  "x-sunset": day,
};

/** Ends the generation at the first extension that is unknown or has a value of another shape. */
export function checkExtensions(spec: Spec): void {
  visit(spec, "#", spec.document);
}

function visit(spec: Spec, place: string, value: unknown): void {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(spec, `${place}/${index}`, item);
  if (!isNode(value)) return;
  for (const [name, member] of Object.entries(value)) {
    const inner = place + pointer(name).slice(1);
    if (name.startsWith("x-")) check(spec, inner, name, member);
    // What examples hold is data.
    else if (name !== "example" && name !== "examples") visit(spec, inner, member);
  }
}

function check(spec: Spec, place: string, name: string, value: unknown): void {
  const extension = extensions[name];
  if (!extension && !(name in keywords)) {
    spec.fail(place, {
      what: `The generator does not know the extension ${name}.`,
      expected: `one of ${[...Object.keys(extensions), ...Object.keys(keywords)].filter((known) => known.startsWith("x-")).join(", ")}`,
      received: name,
      remedy: "Correct the name, or teach packages/generator/src/extensions.ts what follows from it.",
    });
  }
  if (extension && !extension.admits(value)) {
    spec.fail(place, {
      what: `${name} has a value the generator does not know.`,
      expected: extension.expected,
      received: JSON.stringify(value),
      remedy: "Correct the value, or remove the line.",
    });
  }
}
