// Pairs of requests that differ in one field only.
import { openCheck } from "@contacts-api/spec/conformance/check";
import type { Contract } from "@contacts-api/spec/conformance/contract";
import type { DocumentedOperation } from "../documented-operation.ts";
import type { Request } from "../exchange.ts";
import { valueAt, withoutValueAt, withValueAt } from "./placing.ts";
import { queryWithout, requiredQuery } from "./reads.ts";
import type { RequestField, RequestFields } from "./request-fields.ts";
import { distinct, namedValues, valuesOf, withOthers } from "./values.ts";

/**
 * The request with the field, and the one without it. If it is required, the other request has another value, or
 * another field instead.
 */
export type Pair = readonly [given: Request, other: Request];

/** Returns the pairs that show a field's effect if it has one, the likeliest first. All are valid by the contract. */
export function pairsOf(
  contract: Contract,
  operation: DocumentedOperation,
  request: RequestFields,
): (field: RequestField) => Pair[] {
  const check = openCheck(contract);
  const isValid = (body: unknown) => check(request.body!, body).length === 0;

  return (field) => {
    const ownValues = field.schemas.flatMap((schema) => valuesOf(contract, schema));
    const values = [...namedValues(contract, field.path.at(-1)!), ...ownValues];
    if (field.place === "body") return inBody(field, values);
    const place = field.place === "query" ? "query" : "headers";
    const base: Record<string, unknown> = place === "query" ? requiredQuery(request, field) : {};
    const examples = field.example === undefined ? [] : [field.example];
    const candidates = distinct([...examples, ...ownValues]).map((value) => (place === "query" ? value : `${value}`));
    const name = place === "query" ? field.path[0]! : field.path[0]!.toLowerCase();
    const given = candidates.map((value) => ({ [place]: { ...base, [name]: value } }) as Request);
    if (field.isRequired) return exchanged(given);
    const other = { [place]: place === "query" ? queryWithout(request, field) : base } as Request;
    return given.map((one) => [one, other]);
  };

  function inBody({ path }: RequestField, values: readonly unknown[]): Pair[] {
    const given = basesFor(path).map((base) =>
      withOthers(distinct([valueAt(base, path), ...values]))
        .map((value) => withValueAt(base, path, value))
        .filter(isValid)
        .map((body) => ({ body: body as object })),
    );
    const omitted = given.flat().flatMap((one): Pair[] => {
      const other = withoutValueAt(one.body, path) as object;
      return isValid(other) ? [[one, { body: other }]] : [];
    });
    return [...omitted, ...given.flatMap(exchanged), ...inPlaceOfOthers(path, values)];
  }

  /** Returns the examples without the field, and with it in place of another field: some fields exclude each other. */
  function inPlaceOfOthers(path: readonly string[], values: readonly unknown[]): Pair[] {
    return Object.values(operation.bodies)
      .filter((example) => valueAt(example, path) === undefined)
      .flatMap((example) =>
        Object.keys(example).flatMap((replaced) => {
          const rest = withoutValueAt(example, [replaced]);
          const others = values.filter((value) => !isValid(withValueAt(example, path, value)));
          const bodies = others.map((value) => withValueAt(rest, path, value) as object).filter(isValid);
          return bodies.map((body): Pair => [{ body }, { body: example }]);
        }),
      );
  }

  /** Returns the examples, the examples with every field below this one, and a body with all fields. */
  function basesFor([top]: readonly string[]): unknown[] {
    const examples = Object.values(operation.bodies);
    const full = fullBody();
    return distinct([...examples, ...examples.map((example) => ({ ...example, [top!]: full[top!] })), full]);
  }

  function fullBody(): Record<string, unknown> {
    const own = request.fields.filter(({ place, path }) => place === "body" && path.length === 1);
    return Object.fromEntries(
      own.map(({ path, schemas }) => [path[0], schemas.flatMap((schema) => valuesOf(contract, schema))[0]]),
    );
  }
}

/** Pairs each request with the one before it: they differ in the value of the field. */
function exchanged(requests: readonly Request[]): Pair[] {
  return requests.slice(1).map((one, index) => [one, requests[index]!]);
}
