import { lintFromString, loadConfig } from "@contacts-api/openapi/redocly";
import { describe, expect, test } from "vitest";
import { contractPath, readContract } from "../conformance/contract.ts";
import houseRules from "../house-rules.js";
import { deprecations } from "./broken-contracts/deprecations.ts";
import { operations } from "./broken-contracts/operations.ts";
import { type Broken, deleteOf, findOf } from "./broken-contracts/parts.ts";
import { responses } from "./broken-contracts/responses.ts";
import { schemas } from "./broken-contracts/schemas.ts";

const brokenContracts = [...deprecations, ...operations, ...responses, ...schemas];
const config = await loadConfig({ configPath: new URL("../redocly.yaml", import.meta.url).pathname });

describe("the contract", () => {
  test("passes the strictest built-in rules and the house rules, without a warning", async () => {
    expect(await problemsOf(readContract())).toEqual([]);
  });
});

describe("house rules", () => {
  test("let an operation end that says since when, from when on, and what comes after it", async () => {
    const contract = readContract();
    const dates = { deprecated: true, "x-deprecated-since": "2026-12-01", "x-sunset": "2027-06-30" };
    Object.assign(findOf(contract), { ...dates, "x-successor": "resolveContact" });
    expect(await problemsOf(contract)).toEqual([]);
  });

  test("ask no 406 of what has no content, no 404 of what is empty instead, and no other name of what the original API has", () => {
    const contract = readContract() as unknown as Broken;
    expect(deleteOf(contract).responses).not.toHaveProperty("406");
    expect(contract.paths["/v1/memory/contact/{memory_id}/messages"].get.responses).not.toHaveProperty("404");
    expect(contract.components.schemas.MemoryContext.properties).toHaveProperty("recentMessages");
  });

  test("let parameters stand among the words of a path, and a public operation do without 401", async () => {
    const contract = readContract();
    const paths = contract["paths"] as Record<string, Record<string, Record<string, unknown>>>;
    const { get, ...others } = paths["/v1/contacts/{contact_id}"]!;
    const { "401": _, ...responses } = get!["responses"] as Record<string, unknown>;
    paths["/v1/contacts/{contact_id}.vcf"] = { ...others, get: { ...get, security: [], responses } };
    delete paths["/v1/contacts/{contact_id}"];
    expect((await problemsOf(contract)).map(({ ruleId }) => ruleId)).not.toContain("house/names");
    expect((await problemsOf(contract)).map(({ ruleId }) => ruleId)).not.toContain("house/operation-statuses");
  });

  test.each(brokenContracts)("house/%s reports %s", async (rule, _fault, at, breakIt) => {
    const contract = readContract();
    breakIt(contract);
    const problems = (await problemsOf(contract)).filter(({ ruleId }) => ruleId.startsWith("house/"));
    expect(problems).toEqual([{ ruleId: `house/${rule}`, severity: "error", at }]);
  });

  test("are all proven by a broken contract", () => {
    expect([...new Set(brokenContracts.map(([rule]) => rule))].sort()).toEqual(
      Object.keys(houseRules().rules.oas3).sort(),
    );
  });
});

async function problemsOf(contract: unknown) {
  const problems = await lintFromString({ source: JSON.stringify(contract), absoluteRef: contractPath, config });
  return problems.map(({ ruleId, severity, location }) => ({ ruleId, severity, at: location[0]?.pointer?.slice(1) }));
}
