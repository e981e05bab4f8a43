// Bodies that differ in one value from the example of a request, for plays that need another valid request.
import { openCheck } from "@contacts-api/spec/conformance/check";
import type { Contract } from "@contacts-api/spec/conformance/contract";
import type { DocumentedOperation } from "../documented-operation.ts";
import { valueAt, withValueAt } from "./placing.ts";
import { requestFields } from "./request-fields.ts";
import { distinct, valuesOf, withOthers } from "./values.ts";

/**
 * Returns bodies that are valid by the contract and differ from the operation's first example in one value. Those that
 * change a value of the example come first, then those that add one. Empty without a body, or if no other value is
 * valid.
 */
export function otherBodies(contract: Contract, operation: DocumentedOperation): object[] {
  const [example] = Object.values(operation.bodies);
  const { fields, body: schema } = requestFields(contract, operation.id);
  if (example === undefined || schema === undefined) return [];
  const check = openCheck(contract);
  const inBody = fields.filter(({ place }) => place === "body");
  const [present, absent] = [true, false].map((isPresent) =>
    inBody.filter(({ path }) => (valueAt(example, path) !== undefined) === isPresent),
  ) as [typeof inBody, typeof inBody];
  const bodies = [...present, ...absent].flatMap(({ path, schemas }) => {
    const values = [valueAt(example, path), ...schemas.flatMap((one) => valuesOf(contract, one))];
    return withOthers(distinct(values)).map((value) => withValueAt(example, path, value));
  });
  const others = distinct([example, ...bodies]).slice(1) as object[];
  return others.filter((body) => check(schema, body).length === 0);
}
