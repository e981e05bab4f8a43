import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { JsonObject } from "@contacts-api/openapi/node";
import { readContent } from "../../src/input/content.ts";
import { createSite, type Site } from "../../src/output/site.ts";

export const yaml = await readFile(fileURLToPath(import.meta.resolve("@contacts-api/spec/contacts.yaml")), "utf8");
export const json = await readFile(fileURLToPath(import.meta.resolve("@contacts-api/spec/openapi.json")), "utf8");
export const contacts = JSON.parse(json) as JsonObject;

export const content = await readContent();

let built: Promise<Site> | undefined;

/** The site of our own specification. A worker renders it once for all of its files. */
export function ownSite(): Promise<Site> {
  built ??= createSite({ document: contacts, yaml, json, content });
  return built;
}

export async function siteOf(document: JsonObject): Promise<Site> {
  return await createSite({ document, yaml: "openapi: 3.1.0\n", json: JSON.stringify(document) });
}

/** The smallest document with one operation; the given parts replace its own. */
export function specWith({ schemas = {}, operation = {}, info = {} }: Record<string, JsonObject> = {}): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "Things", version: "1.0.0", ...info },
    servers: [{ url: "https://things.example" }],
    paths: {
      "/things": {
        get: {
          operationId: "listThings",
          summary: "List things",
          responses: { "200": { description: "Things." } },
          ...operation,
        },
      },
    },
    components: { schemas },
  };
}
