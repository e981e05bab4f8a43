import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json } from "@contacts-api/openapi/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readForeignSpecification } from "../src/input/foreign-specification.ts";
import { specWith } from "./support/spec.ts";

const secret = JSON.stringify({ type: "string", description: "For its owner alone." });
const folder = await mkdtemp(join(tmpdir(), "docs-files-"));
const path = (name: string) => join(folder, name);
const requested: string[] = [];
const server = createServer((request, response) => {
  requested.push(request.url ?? "");
  response.setHeader("content-type", "application/json").end(secret);
});
let address: string;

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret.json`;
  await mkdir(path("api/parts"), { recursive: true });
  for (const file of ["secret.json", "api/thing.json", "api/parts/thing.json"]) await writeFile(path(file), secret);
  await writeFile(path("api/parts/back.json"), JSON.stringify({ $ref: "../thing.json" }));
  await writeFile(path("api/parts/out.json"), JSON.stringify({ $ref: "../../secret.json" }));
  await symlink(path("secret.json"), path("api/link.json"));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** Reads a document in `api/` whose response is as given. */
async function read(content: Json, allowRemote?: boolean): Promise<string> {
  const responses = { "200": { description: "All.", content: { "application/json": content } } };
  await writeFile(path("api/api.json"), JSON.stringify(specWith({ operation: { responses } })));
  return (await readForeignSpecification(path("api/api.json"), allowRemote)).json;
}

const references = (): [what: string, reference: string][] => [
  ["a file above the folder", "../secret.json"],
  ["a file by its whole path", path("secret.json")],
  ["a file that a file beside it refers to", "./parts/out.json"],
  ["a link in the folder that leads out of it", "./link.json"],
  ["an address", address],
];

describe("a document", () => {
  test.each(["./thing.json", "thing.json", "parts/thing.json", "./parts/back.json"])(
    "takes in %s",
    async (reference) => {
      expect(await read({ schema: { $ref: reference } })).toContain("its owner alone");
    },
  );

  test("takes in nothing from elsewhere, and says how to allow it", async () => {
    for (const [what, reference] of references()) {
      await expect(read({ schema: { $ref: reference } }), what).rejects.toThrow(
        /^\S+\.json:\d+:\d+: .* is outside the folder of the document\. Move it there, or allow .* with --allow-remote\.$/u,
      );
    }
    expect(requested).toEqual([]);
  });

  test.each(["/etc/passwd", "/etc/hostname", "file:///etc/passwd", "http://169.254.169.254/latest/meta-data"])(
    "does not take in %s",
    async (reference) => {
      await expect(read({ schema: { $ref: reference } })).rejects.toThrow("is outside the folder of the document");
      await expect(read({ schema: {}, examples: { a: { $ref: reference } } })).rejects.toThrow("outside the folder");
    },
  );

  test("links an example that is elsewhere, and does not fetch it", async () => {
    expect(await read({ schema: {}, examples: { long: { externalValue: address } } })).toContain(address);
    expect(requested).toEqual([]);
  });

  test("takes in all of them if it is trusted", async () => {
    for (const [what, reference] of references()) {
      expect(await read({ schema: { $ref: reference } }, true), what).toContain("its owner alone");
    }
    expect(requested).toEqual(["/secret.json"]);
  });
});
