// The sandbox for those who load it with `require`.
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import * as source from "../../src/sandbox/sandbox.ts";

const require = createRequire(import.meta.url);
const sandbox: typeof source = require("@contacts-api/server/sandbox");

test("is the same in CommonJS", async () => {
  expect(Object.keys(sandbox).sort()).toEqual(Object.keys(source).sort());
  const one = sandbox.createSandbox({ demonstration: true });
  const ask = () => one.fetch("/v1/contacts", { headers: { authorization: `Bearer ${one.key}` } });
  one.failNext({ status: 503 });
  expect((await ask()).status).toBe(503);
  const response = await ask();
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ pagination: { total: 2 } });
  expect(one.requests).toHaveLength(2);
});
