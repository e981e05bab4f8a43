import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../src/generated/routes.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { makeFor, operations } from "../support/described-operation.ts";
import { sendTo } from "../support/sandbox.ts";
import type { Send } from "../support/test-app.ts";
import { usualRequest } from "../support/usual-request.ts";

// The bundle that a page or a worker would load.

const webStandards = {
  AbortController,
  AbortSignal,
  Headers,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearTimeout,
  crypto,
  performance,
  setTimeout,
};
/** Of the pipeline and its packages, and of each operation. */
const budget = 55_000 + 1_500 * routes.length;

let code: string;
let inputs: string[];

beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [new URL("../../src/sandbox/sandbox.ts", import.meta.url).pathname],
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    globalName: "contactsSandbox",
    metafile: true,
    write: false,
  });
  code = outputFiles[0]!.text;
  inputs = Object.keys(metafile.inputs);
});

describe("the sandbox, bundled for a browser", () => {
  test("holds no database engine and nothing of Node", () => {
    const packages = inputs.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
    expect([...new Set(packages)].sort()).toEqual(["libphonenumber-js", "uuid"]);
    expect(code).not.toMatch(/node:|\brequire\(|\bprocess\.|\bBuffer\b/);
    expect(inputs.filter((file) => /\/(?:sqlite|postgres)(?!-index-plans)/.test(file))).toEqual([]);
  });

  test(`weighs ${budget / 1000} KB at most, minified and gzipped`, () => {
    expect(gzipSync(code).length).toBeLessThan(budget);
  });

  test("performs every operation where there are web standards alone, those of 2023", async () => {
    const context = createContext({ ...webStandards });
    runInContext("delete Map.groupBy; delete Object.groupBy; delete Promise.withResolvers;", context);
    runInContext(code, context);
    const sandbox: Sandbox = runInContext("contactsSandbox.createSandbox()", context);
    const send: Send = (method, path, { body } = {}) => sendTo(sandbox, method, path, body);
    for (const operation of operations) {
      const { method, path, body } = usualRequest(operation, await makeFor(operation, send));
      const { status } = await send(method, path, { body });
      expect(status, operation.operationId).toBeLessThan(300);
    }
    // More at a time than it reads at once, so that some wait.
    const lists = await Promise.all(Array.from({ length: 20 }, () => send("GET", "/v1/contacts")));
    expect(lists.map(({ status }) => status)).toEqual(lists.map(() => 200));
  });
});
