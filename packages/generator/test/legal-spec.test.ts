import { edited, frozen, frozenText } from "@contacts-api/test-support/frozen-spec";
import { rootWith } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { contractIn, generate } from "../src/targets.ts";

describe("a spec that is legal", () => {
  test.each([
    ["a byte order mark", `\uFEFF${frozenText}`],
    ["the line ends of Windows", frozenText.replaceAll("\n", "\r\n")],
  ])("gives the same bytes with %s", async (_, spec) => {
    const [contract, plain] = [await contractIn(await rootWith(spec)), await contractIn(frozen)];
    for (const target of ["client", "server"] as const) {
      expect(await generate(target, contract)).toEqual(await generate(target, plain));
    }
  });

  test("may have megabytes of words", async () => {
    const long = edited(
      "description: Identifiers to look for; at least one.",
      `description: "${"words ".repeat(300_000)}"`,
    );
    const contract = await contractIn(await rootWith(long));
    expect((await generate("server", contract)).get("types.ts")!.length).toBeGreaterThan(1_800_000);
  });
});
