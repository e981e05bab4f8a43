import { readFile } from "node:fs/promises";
import { type Contract, readContract } from "@contacts-api/spec/conformance/contract";
import { describe, expect, test } from "vitest";
import { gapsOf, summaryOf } from "../src/account.ts";
import { keepLedger } from "../src/ledger.ts";

describe("the ledger of the contract", () => {
  test("has no gap: the server sent and the client understood all that is documented", async () => {
    const ledger = await keepLedger(readContract());
    expect(gapsOf(ledger)).toEqual([]);
    const generated = new URL("../generated/ledger.json", import.meta.url);
    expect(JSON.parse(await readFile(generated, "utf8")), "`pnpm ledger` writes it").toEqual(summaryOf(ledger));
  });

  test("names what is documented and never sent", async () => {
    const gaps = await gapsIn(({ responses, ok }) => {
      const examples = { teapot: { summary: "Tea", value: { data: null, errors: [] } } };
      responses["418"] = { content: { "application/json": { schema: {}, examples } } };
      ok.headers!["X-Mood"] = { name: "X-Mood", schema: { type: "string" }, example: "good" };
      ok.content!["application/json"]!.examples["lastPage"] = { summary: "The last page", value: { data: [] } };
    });
    expect(gaps).toEqual([
      "listContacts 418: src/plays has no play for the example teapot.",
      "listContacts 200 header X-Mood was never observed.",
      "listContacts 200 example lastPage: expected nothing at /pagination/total, received 0 (and 5 more).",
      "listContacts 418 was never observed.",
      "listContacts 418 example teapot was never observed.",
    ]);
  });

  test("names what is sent and not documented, and what is sent otherwise", async () => {
    const gaps = await gapsIn(({ responses, ok }) => {
      responses["402"] = responses["401"]!;
      delete responses["401"];
      delete ok.headers!["RateLimit"];
      ok.content!["application/json"]!.examples["noContacts"]!.value = { data: [], errors: null };
      ok.content!["application/json"]!.schema = { type: "object", required: ["cursor"] };
    });
    expect(gaps).toContain("listContacts 401: listContacts does not document the status 401.");
    expect(gaps).toContain(
      "listContacts 200 example noContacts: expected nothing at /pagination/total, received 0 (and 4 more).",
    );
    expect(gaps.some((gap) => gap.startsWith("listContacts 200: / must have required property 'cursor'"))).toBe(true);
  });
});

type Operation = Contract["paths"][string][string];

/** Returns the gaps of listContacts, in a contract that describes it otherwise. */
async function gapsIn(change: (operation: Operation & { ok: Operation["responses"][string] }) => void) {
  const contract = readContract();
  const path = contract.paths["/v1/contacts"]!;
  const { responses } = path["get"]!;
  change({ ...path["get"]!, responses, ok: responses["200"]! });
  const gaps = gapsOf(await keepLedger({ ...contract, paths: { "/v1/contacts": path } }));
  // Other operations fill the rest of the envelope of refusals.
  return gaps.filter((gap) => gap.startsWith("listContacts"));
}
