// Shows that each field of a response was seen filled. All operations share one envelope of refusals.
import { follow, steps } from "@contacts-api/openapi/follow";
import { type Contract, operationsOf, type Response, type Schema } from "@contacts-api/spec/conformance/contract";
import type { Exchange } from "../exchange.ts";
import type { FieldEntry } from "./exceptions.ts";
import { type Field, fieldsOf, nameOf, partsOf } from "./schema-fields.ts";

/** Returns the fields of all documented bodies, each with a mark if one of the exchanges has it filled. */
export function responseFields(contract: Contract, exchanges: readonly Exchange[]): FieldEntry[] {
  const bodies = exchanges
    .filter(({ response }) => response.text !== "")
    .map(({ operation, response }) => ({ id: operation.id, status: response.status, body: JSON.parse(response.text) }));
  const documented = operationsOf(contract).flatMap(({ operationId: id, responses }) =>
    Object.entries(responses).map(([status, response]) => ({ id, status: Number(status), ...at(response) })),
  );

  const successes = documented
    .filter(({ status }) => status < 400)
    .flatMap(({ id, status, schema }) => {
      const own = bodies.filter((one) => one.id === id && one.status === status);
      return entriesOf(id, status, fieldsIn(schema, `${id} ${status}`), own);
    });
  const refusals = [...documented.filter(({ status }) => status >= 400), at(contract["x-other-methods"])];
  const envelopes = Map.groupBy(
    refusals.flatMap(({ schema }) => fieldsIn(schema, "refusal")),
    nameOf,
  );
  const refused = bodies.filter(({ status }) => status >= 400);
  return [
    ...successes,
    ...entriesOf(
      "refusals",
      undefined,
      [...envelopes.values()].map(([first]) => first!),
      refused,
    ),
  ];

  function at(response: Response | undefined): { schema: Schema | undefined } {
    const { content } = response === undefined ? {} : follow(contract, response);
    return { schema: content?.["application/json"]?.schema };
  }

  function fieldsIn(schema: Schema | undefined, owner: string): Field[] {
    if (schema === undefined) return [];
    return fieldsOf(contract, schema, owner).filter(({ schemas }) => schemas.some((one) => canBeFilled(contract, one)));
  }
}

function entriesOf(
  operation: string,
  status: number | undefined,
  fields: readonly Field[],
  bodies: readonly { readonly body: unknown }[],
): FieldEntry[] {
  return fields.map(({ path, owners }) => {
    const name = nameOf({ path });
    const isObserved = bodies.some(({ body }) => isFilled(body, path));
    const gap = `${[operation, status].filter((part) => part !== undefined).join(" ")}: the response field ${name} was never filled.`;
    return { operation, status, kind: "response field", name, owners, isObserved, gap };
  });
}

/** Returns false for a schema that admits nothing but `null`, `[]` or `{}`. */
function canBeFilled(contract: Contract, schema: Schema): boolean {
  const { type, enum: members, maxItems, maxProperties, allOf = [] } = schema as Keywords;
  if (type === "null" || maxItems === 0 || maxProperties === 0) return false;
  if ("const" in schema && !isFilled(schema["const"], [])) return false;
  if (members?.every((member) => !isFilled(member, []))) return false;
  const [, target] = steps(contract, schema);
  if (target && !canBeFilled(contract, target.value)) return false;
  if (!allOf.every((part) => canBeFilled(contract, part))) return false;
  const choices = partsOf({ ...schema, allOf: [] });
  return choices.length === 0 || choices.some((choice) => canBeFilled(contract, choice));
}

interface Keywords {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly allOf?: readonly Schema[];
}

/** Tells if the value at the path is neither null nor empty, in any item of an array on the way. */
function isFilled(value: unknown, path: readonly string[]): boolean {
  if (typeof value !== "object" || value === null) return path.length === 0 && value !== null && value !== undefined;
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(value).length > 0;
  if (step === "[]" || step === "*") return Object.values(value).some((one) => isFilled(one, rest));
  return isFilled((value as Record<string, unknown>)[step], rest);
}
