import { type Contract, readContract, type Schema } from "@contacts-api/spec/conformance/contract";
import { describe, expect, test } from "vitest";
import { documentedOperations } from "../src/documented-operation.ts";
import { otherBodies } from "../src/fields/other-bodies.ts";

const direction = { type: "string", enum: ["in", "out"] };
const duration = { type: "integer", minimum: 0, maximum: 5 };

describe("the other bodies of a request", () => {
  test("differ from its example in one value, which its schema admits", () => {
    expect(bodies({ direction }, { direction: "in" })).toEqual([{ direction: "out" }]);
    expect(bodies({ duration }, { duration: 5 })[0]).toEqual({ duration: 0 });
    expect(bodies({ duration: { type: "integer", minimum: 6, maximum: 7 } }, { duration: 7 })).toEqual([
      { duration: 6 },
    ]);
    expect(bodies({ missed: { type: "boolean" } }, { missed: false })).toEqual([{ missed: true }]);
    expect(bodies({ name: { type: "string" } }, { name: "Ada" })).toEqual([{ name: "Ada2" }]);
    expect(bodies({ direction, duration }, { direction: "out", duration: 1 })[0]).toEqual({
      direction: "in",
      duration: 1,
    });
  });

  test("get a value more where none of the example can be another", () => {
    expect(bodies({ kind: { const: "call" }, direction }, { kind: "call" })).toEqual([
      { kind: "call", direction: "in" },
      { kind: "call", direction: "out" },
    ]);
    expect(bodies({ kind: { const: "call" } }, { kind: "call" })).toEqual([]);
  });
});

/** Returns the other bodies of createCallLog with these fields. */
function bodies(properties: Record<string, Schema>, example: object): object[] {
  const contract = readContract();
  const schema = { type: "object", additionalProperties: false, properties };
  const content = { "application/json": { schema, examples: { one: { summary: "One", value: example } } } };
  const post = { operationId: "createCallLog", requestBody: { content }, responses: {} };
  contract.paths = { "/v1/call-logs": { post } } as Contract["paths"];
  const [operation] = documentedOperations(contract);
  return otherBodies(contract, operation!);
}
