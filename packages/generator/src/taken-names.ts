// Names of schemas become names of types. Some are taken: by the declarations and imports of the generated code, and by
// JavaScript.

import { pointer } from "@contacts-api/openapi/pointer";
import { resourceOf } from "@contacts-api/openapi/resource";
import { changeType, codeType, headerType, optionsType, queryType } from "./client/names.ts";
import { freeFormSchemas, typeParameter } from "./client/type-parameters.ts";
import type { Contract } from "./contract.ts";

const ofTheSeam = [
  ...[
    "ResponseByStatus",
    "ApiError",
    "BinaryBody",
    "Call",
    "CallByStatus",
    "CallOptions",
    "Operation",
    "PagedCall",
    "ProblemStatuses",
    "Transport",
  ],
  ...[
    "Json",

    "OperationId",
    "OperationRequests",
    "OperationResponses",
    "Operations",
    "PublicOperationId",
    "ResourceOperationIds",
    "Version",
  ],
];

const ofJavaScript = [
  ...["Array", "ArrayBuffer", "Blob", "Boolean", "Date", "Error", "Exclude", "Extract", "File", "FormData", "Function"],
  ...["Map", "Number", "Object", "Omit", "Partial", "Pick", "Promise", "PromiseLike", "ReadableStream", "Readonly"],
  ...["ReadonlyArray", "Record", "Required", "Set", "String", "Symbol", "Uint8Array"],
];

/** Ends the generation at a schema whose name the generated code already uses. */
export function checkTakenNames(contract: Contract): void {
  const { spec, operations, schemas } = contract;
  const taken = new Map([
    ...ofJavaScript.map((name) => [name, "JavaScript"] as const),
    ...ofTheSeam.map((name) => [name, "the generated code"] as const),
    ...freeFormSchemas(contract).map((name) => [typeParameter(name), `the type parameter for ${name}`] as const),
    ...operations.flatMap((operation) => [
      ...[changeType, codeType, headerType, optionsType, queryType].map(
        (nameOf) => [nameOf(operation), operation.id] as const,
      ),
      [resourceOf(operation.tag).className, `the tag ${operation.tag}`] as const,
    ]),
  ]);
  for (const name of schemas.keys()) {
    const owner = taken.get(name);
    if (owner === undefined) continue;
    spec.fail(pointer("components", "schemas", name), {
      what: `The schema ${name} has a name that is taken.`,
      expected: "a name that the generated code has for nothing else",
      received: `${name}, which belongs to ${owner}`,
      remedy: "Rename the schema.",
    });
  }
}
