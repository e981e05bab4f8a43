import { type Contract, readContract, type Schema } from "@contacts-api/spec/conformance/contract";
import { describe, expect, test } from "vitest";
import { gapsOf } from "../src/account.ts";
import { documentedOperations } from "../src/documented-operation.ts";
import { effectsOf } from "../src/fields/effects.ts";
import { Stage } from "../src/stage.ts";

describe("a request field", () => {
  test("is a gap if only the contract knows it and the server drops it", async () => {
    const contract = withFields("ContactUpdate", { phone_label: { type: "string", enum: ["work", "home"] } });
    expect(await gapsIn(contract, "updateContact", dropping("phone_label"))).toEqual([
      'updateContact: the request field phone_label has no effect. If the server uses it, write a story "updateContact phone_label" in packages/ledger/src/plays.',
    ]);
  });

  test("is seen inside objects and arrays, and missed there as well", async () => {
    const tag = { type: "object", required: ["label"], properties: { label: text("vip"), colour: text("red") } };
    const contract = withFields("Metadata", {
      tags: { type: "array", items: tag },
      preferences: { type: "object", properties: { language: text("en") } },
    });
    const { entries } = await effects(contract, "updateContact", dropping("colour"));
    const seen = entries.filter(({ isObserved }) => isObserved).map(({ name }) => name);
    expect(seen).toEqual(expect.arrayContaining(["metadata.tags[].label", "metadata.preferences.language"]));
    expect(entries.filter(({ isObserved }) => !isObserved).map(({ name }) => name)).toEqual(["metadata.tags[].colour"]);
  });

  test("is a gap if the contract has no value for it", async () => {
    const contract = withFields("ContactUpdate", { phone_label: { type: "string" } });
    expect(await gapsIn(contract, "updateContact")).toEqual([
      'updateContact: the request field phone_label could not be tried: the contract has no valid request with it and without it. Give its schema another example in spec/contacts.yaml, or write a story "updateContact phone_label" in packages/ledger/src/plays.',
    ]);
  });

  test("is a gap if the server refuses it: a validator alone gives it no effect", async () => {
    const contract = withFields("ContactUpdate", { phone_label: text("work") });
    const [gap, ...others] = await gapsIn(contract, "updateContact");
    expect(gap).toContain("updateContact: the request field phone_label could not be tried: the server returned 400 {");
    expect(gap).toContain('"path":"/phone_label"');
    expect(others).toEqual([]);
  });

  test("is tried in place of one that it excludes, and of one that it replaces", async () => {
    const contract = readContract();
    const ofBody = await effects(contract, "resetMemory");
    const ofQuery = await effects(contract, "getMemoryContext");
    const seen = [...ofBody.entries, ...ofQuery.entries].filter(({ isObserved }) => isObserved).map(({ name }) => name);
    expect(seen.filter((name) => name === "agent_number")).toHaveLength(2);
    const dropped = await gapsIn(contract, "getMemoryContext", (url) => {
      if (!url.searchParams.has("agent_number")) return;
      url.searchParams.delete("agent_number");
      url.searchParams.set("persona_id", "persona-10482201");
    });
    expect(dropped).toEqual(
      ["persona_id", "agent_number"].map((name) =>
        expect.stringContaining(`getMemoryContext: the request field ${name} has no effect.`),
      ),
    );
  });

  test("is a gap if it is a parameter that the server drops", async () => {
    const contract = readContract();
    contract.components.parameters["Offset"] = {
      name: "order",
      in: "query",
      schema: { type: "string", enum: ["oldest", "newest"] },
    } as unknown as Contract["components"]["parameters"][string];
    const gaps = await gapsIn(contract, "listContacts", (url) => url.searchParams.delete("order"));
    expect(gaps).toEqual([expect.stringContaining("listContacts: the request field order ")]);
  });
});

function text(example: string): Schema {
  return { type: "string", examples: [example] };
}

function withFields(schema: string, fields: Record<string, Schema>): Contract {
  const contract = readContract();
  const own = contract.components.schemas[schema]!;
  own["properties"] = { ...(own["properties"] as object), ...fields };
  return contract;
}

type Spoil = (url: URL, init: RequestInit) => void;

/** Makes the server one that accepts a field of the body and ignores it. */
function dropping(field: string): Spoil {
  return (_url, init) => {
    if (typeof init.body !== "string") return;
    init.body = JSON.stringify(JSON.parse(init.body), (name, value) => (name === field ? undefined : value));
  };
}

function effects(contract: Contract, operationId: string, spoil: Spoil = () => {}) {
  class SpoiltStage extends Stage {
    override async server() {
      const server = await super.server();
      const send: typeof fetch = (input, init = {}) => {
        const url = new URL(String(input));
        const sent = { ...init };
        spoil(url, sent);
        return fetch(url, sent);
      };
      return { ...server, fetch: send, empty: { ...server.empty, fetch: send } };
    }
  }
  const operation = documentedOperations(contract).find(({ id }) => id === operationId)!;
  return effectsOf(contract, operation, () => new SpoiltStage());
}

async function gapsIn(contract: Contract, operationId: string, spoil?: Spoil) {
  const { entries } = await effects(contract, operationId, spoil);
  return gapsOf({ entries, faults: [] });
}
