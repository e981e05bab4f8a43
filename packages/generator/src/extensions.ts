// The extensions of the spec outside its schemas. One that is misspelled must not be passed over.

import type { Spec } from "@contacts-api/openapi/load";
import { isNode } from "@contacts-api/openapi/node";
import { pointerBelow } from "@contacts-api/openapi/pointer";
import { rootClientKeyword } from "@contacts-api/openapi/resource";
import { objectsIn } from "@contacts-api/openapi/walk";
import { keywords } from "./keywords.ts";

interface Extension {
  readonly expected: string;
  readonly admits: (value: unknown, place: string) => boolean;
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
  [rootClientKeyword]: {
    expected: `${rootClientKeyword}: true at a tag, or no ${rootClientKeyword}`,
    admits: (value, place) => value === true && /^#\/tags\/\d+\/[^/]+$/.test(place),
  },
  "x-safe": { expected: "x-safe: true, or no x-safe", admits: (value) => value === true },
  "x-successor": { expected: "an operationId", admits: (value) => typeof value === "string" },
  "x-sunset": day,
};

/** Ends the generation at the first extension that is unknown or has a value of another shape. */
export function checkExtensions(spec: Spec): void {
  // What examples and extensions hold is data.
  const isData = (name: string) => name === "example" || name === "examples" || name.startsWith("x-");
  for (const { node, pointer } of objectsIn(spec.document, isData)) {
    for (const [name, value] of Object.entries(node)) {
      if (name.startsWith("x-")) check(spec, pointerBelow(pointer, name), name, value);
    }
  }
}

function check(spec: Spec, place: string, name: string, value: unknown): void {
  const extension = extensions[name];
  if (!extension && !(name in keywords)) {
    spec.fail(place, {
      what: `The generator does not know the extension ${name}.`,
      expected: `one of ${[...Object.keys(extensions), ...Object.keys(keywords)].filter((known) => known.startsWith("x-")).join(", ")}`,
      received: name,
      remedy: "Fix the name, or teach packages/generator/src/extensions.ts what follows from it.",
    });
  }
  if (extension && !extension.admits(value, place)) {
    spec.fail(place, {
      what: `${name} has a value the generator does not know.`,
      expected: extension.expected,
      received: JSON.stringify(value),
      remedy: "Fix the value, or remove the line.",
    });
  }
}
