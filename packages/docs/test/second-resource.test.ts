import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contractIn, generate } from "@contacts-api/generator/targets";
import type { JsonObject } from "@contacts-api/openapi/node";
import { describe, expect, it } from "vitest";
import { readReference } from "../src/model/reference.ts";
import { samplesOf } from "../src/samples/sample.ts";

// A sample that calls what the client has not, or the method of another resource, does something else when a reader runs it.

const envelope = (name: string, data: string) =>
  `    ${name}:\n      type: object\n      required: [data, errors]\n      properties:\n        data: ${data}\n        errors: { type: "null" }\n`;

const operation = (id: string, tag: string, schema: string) =>
  `      operationId: ${id}\n      summary: ${id}\n      tags: [${tag}]\n      responses:\n        "200":\n          description: Done.\n          content:\n            application/json:\n              schema: { $ref: "#/components/schemas/${schema}" }\n`;

/** A document with resources whose names are easily mistaken, in a given order of its tags. */
function documentWith(tags: readonly string[]): string {
  const entries = tags.map((tag) => `  - name: ${tag}\n${tag === "Contacts" ? "    x-root-client: true\n" : ""}`);
  const id = (name: string) =>
    `    parameters:\n      - { name: ${name}, in: path, required: true, schema: { type: string }, example: a }\n`;
  return `openapi: 3.1.0
info: { title: Two resources, version: 1.0.0 }
servers: [{ url: "http://127.0.0.1:8080" }]
tags:
${entries.join("")}paths:
  /v1/contacts/{contact_id}:
${id("contact_id")}    get:
${operation("getContact", "Contacts", "ContactEnvelope")}    delete:
${operation("deleteContact", "Contacts", "DeletionEnvelope")}  /v1/memories/{memory_id}:
${id("memory_id")}    get:
${operation("getMemory", "Memories", "MemoryEnvelope")}    delete:
${operation("deleteMemory", "Memories", "DeletionEnvelope")}  /v1/contacts/{contact_id}/memories:
${id("contact_id")}    get:
${operation("listContactMemories", "Memories", "MemoryListEnvelope")}  /v1/addresses/{address_id}:
${id("address_id")}    get:
${operation("getAddress", "Addresses", "ContactEnvelope")}components:
  schemas:
${envelope("ContactEnvelope", '{ $ref: "#/components/schemas/Contact" }')}${envelope("MemoryEnvelope", '{ $ref: "#/components/schemas/Memory" }')}${envelope("MemoryListEnvelope", '{ type: array, items: { $ref: "#/components/schemas/Memory" } }')}${envelope("DeletionEnvelope", '{ type: "null" }')}    Contact: { type: object, properties: { id: { type: string } } }
    Memory: { type: object, properties: { id: { type: string } } }
`;
}

const orders = [
  ["Contacts", "Memories", "Addresses"],
  ["Addresses", "Memories", "Contacts"],
];

describe.each(orders)("with the tags in the order %s, %s, %s", (...tags) => {
  it("each sample calls the method that the generated client has for its operation", async () => {
    const { methods, samples } = await made(documentWith(tags));
    expect(Object.keys(samples).sort()).toEqual(Object.keys(methods).sort());
    for (const [id, code] of Object.entries(samples)) {
      expect(code.match(/^const (\w+) = new ContactsClient/m)?.[1], id).toBe("contacts");
      expect(/await ([\w.]+)\(/.exec(code)?.[1], id).toBe(methods[id]);
    }
    expect(samples["deleteMemory"]).toContain('\nawait contacts.memories.delete("a");');
    expect(samples["getAddress"]).toContain('const contact = await contacts.addresses.get("a");');
  });
});

/** The callee of each operation in the generated client, and the sample of each operation. */
async function made(yaml: string) {
  const root = await mkdtemp(join(tmpdir(), "contacts-docs-"));
  try {
    await mkdir(join(root, "spec"));
    await writeFile(join(root, "spec/contacts.yaml"), yaml);
    const contract = await contractIn(root);
    const text = (await generate("client", contract)).get("methods.ts")!;
    const { operations } = readReference(contract.spec.document as JsonObject);
    const samples = operations.map((one) => {
      const [sample] = samplesOf(one, "http://127.0.0.1:8080");
      return [one.id, sample!.requests.find(({ label }) => label === "TypeScript")!.code] as const;
    });
    return { methods: calleesIn(text), samples: Object.fromEntries(samples) };
  } finally {
    await rm(root, { recursive: true });
  }
}

/** Reads the classes of methods.ts: which property leads to each, and which function each method calls. */
function calleesIn(text: string): Record<string, string> {
  const classes = text.split(/^export class /m).slice(1);
  const properties = new Map(
    [...text.matchAll(/readonly (\w+): (\w+Methods);/g)].map(([, name, type]) => [type!, name!]),
  );
  const found = classes.flatMap((code) => {
    const [type] = /^\w+/.exec(code)!;
    const property = properties.get(type);
    const callees = code.matchAll(/^ {2}(\w+)\([^{]*\{\n {4}return (\w+)\(/gm);
    return [...callees].map(([, method, id]) => [id!, ["contacts", ...(property ? [property] : []), method].join(".")]);
  });
  return Object.fromEntries(found);
}
