import { type Contract, readContract, type Schema } from "@contacts-api/spec/conformance/contract";
import { describe, expect, test } from "vitest";
import { gapsOf } from "../src/account.ts";
import { documentedOperations } from "../src/documented-operation.ts";
import { withoutExceptions } from "../src/fields/exceptions.ts";
import { responseFields } from "../src/fields/response-fields.ts";
import { otherPlayOf } from "../src/plays/index.ts";
import { Stage } from "../src/stage.ts";

describe("a response field", () => {
  test("is a gap if no response has it filled", async () => {
    const contract = readContract();
    const { properties } = contract.components.schemas["Contact"] as { properties: Record<string, Schema> };
    properties["nickname"] = { type: ["string", "null"] };
    expect(await gapsIn(contract)).toEqual(["getContact 200: the response field data.nickname was never filled."]);
  });

  test("is seen inside objects and arrays", async () => {
    const contract = readContract();
    const names = (await entriesOf(contract)).filter(({ isObserved }) => isObserved).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["data", "data.name", "data.identifiers", "data.identifiers[].identifier_value"]),
    );
  });

  test("need not be filled if its schema admits nothing but null or an empty value", async () => {
    const contract = readContract();
    const { properties } = contract.components.schemas["Contact"] as { properties: Record<string, Schema> };
    Object.assign(properties, {
      constant: { const: null },
      member: { type: ["string", "null"], enum: [null] },
      list: { type: "array", maxItems: 0 },
      either: { oneOf: [{ type: "null" }, { $ref: "#/components/schemas/NoErrors" }] },
    });
    const names = (await entriesOf(contract)).map(({ name }) => name);
    expect(names).not.toEqual(expect.arrayContaining([expect.stringMatching(/errors|constant|member|list|either/)]));
    expect(await gapsIn(contract)).toEqual([]);
  });

  test("of a refusal need be filled by one operation only", async () => {
    const contract = readContract();
    const entries = responseFields(contract, []).filter(({ operation }) => operation === "refusals");
    expect(entries.map(({ name }) => name)).toEqual([
      "errors",
      "errors[].error",
      "errors[].message",
      "errors[].path",
      "errors[].contact_id",
      "errors[].contact_ids",
    ]);
  });
});

describe("an exception", () => {
  test("is a fault if what it excepts was seen", async () => {
    const contract = readContract();
    const reason = "It was empty once.";
    const excepted = { "Contact.metadata": reason, "getContact 200 data.memories": reason };
    expect(withoutExceptions(contract, await entriesOf(contract), excepted).faults).toEqual([
      "The exception Contact.metadata in packages/ledger/src/plays is not needed: getContact shows data.metadata. Remove it.",
      "The exception getContact 200 data.memories in packages/ledger/src/plays is not needed: getContact shows data.memories. Remove it.",
    ]);
  });

  test("of one response leaves out what lies beneath, and nothing of another response", () => {
    const contract = readContract();
    const excepted = { "resolveMemory 201 data.memory.recent_messages": "A new memory is empty." };
    const { entries, faults } = withoutExceptions(contract, responseFields(contract, []), excepted);
    const left = entries.filter(({ operation, name }) => operation === "resolveMemory" && /recent_messages/.test(name));
    expect(faults).toEqual([]);
    expect([...new Set(left.map(({ status }) => status))]).toEqual([200]);
  });

  test("is a fault if the contract has no such field", async () => {
    const contract = readContract();
    expect(withoutExceptions(contract, [], { "Contact.nickname": "Planned." }).faults).toEqual([
      "The exception Contact.nickname in packages/ledger/src/plays names no field of the contract. Remove it.",
    ]);
    expect(withoutExceptions(contract, [], { "getContact 200 data.nickname": "Planned." }).faults).toHaveLength(1);
  });
});

/** Returns the response fields of getContact, from one response that has all of them. */
async function entriesOf(contract: Contract) {
  const stage = new Stage();
  try {
    const operation = documentedOperations(contract).find(({ id }) => id === "getContact")!;
    const all = responseFields(contract, [await otherPlayOf(operation.id)!(stage, operation)]);
    return all.filter((entry) => entry.operation === "getContact");
  } finally {
    await stage.end();
  }
}

async function gapsIn(contract: Contract) {
  return gapsOf(withoutExceptions(contract, await entriesOf(contract), {}));
}
