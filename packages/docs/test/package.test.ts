import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createSite } from "../src/output/site.ts";
import { redocPage } from "../src/redoc/redoc-page.ts";
import { contacts, content, json, yaml } from "./support/spec.ts";

test("the built package leads to the same site as its sources make", async () => {
  // The package's name, by which a server imports it.
  const name = "@contacts-api/docs";
  const { docsDirectory } = (await import(/* @vite-ignore */ name)) as { docsDirectory: string };
  const redoc = await redocPage(json);
  const stale: string[] = [];
  for (const [address, text] of await createSite({ document: contacts, yaml, json, content, redoc })) {
    const built = await readFile(join(docsDirectory, address), "utf8").catch(() => undefined);
    if (built !== text) stale.push(address);
  }
  // One line instead of pages of HTML.
  expect(stale.length, `Built files are not what the sources make, such as ${stale[0]}: run \`pnpm build\`.`).toBe(0);
});
