// The TypeScript samples of documents with several resources, held against the client that is generated from the same document.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { contractIn, generate } from "@contacts-api/generator/targets";
import { clientVariable } from "@contacts-api/openapi/naming";
import type { JsonObject } from "@contacts-api/openapi/node";
import { rootResource } from "@contacts-api/openapi/resource";
import { clientSeam } from "@contacts-api/test-support/client-seam";
import { compile } from "@contacts-api/test-support/compiler";
import { arrangements, contacts, memories } from "@contacts-api/test-support/named-resources";
import { type ResourceInSpec, specWithResources } from "@contacts-api/test-support/resources-spec";
import { temporaryFolder } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { readReference } from "../src/model/reference.ts";
import { samplesOf } from "../src/samples/sample.ts";

describe.each(arrangements)("the samples of several resources, where %s,", (_, resources, root) => {
  const text = specWithResources(resources, root);
  const document = JSON.parse(text) as JsonObject;
  const { operations } = readReference(document);
  const samples = operations.map((operation) => {
    const [sample] = samplesOf(operation, "http://127.0.0.1:8080");
    const request = sample?.requests.find(({ label }) => label === "TypeScript");
    return { id: operation.id, code: request?.code ?? "" };
  });

  test("call every operation as the client's own examples do", async () => {
    const methods = (await clientOf(text)).get("methods.ts") ?? "";
    for (const { id, code } of samples) {
      const [call = id] = /^(?:const \w+ = )?await [\w.]+\(/m.exec(code) ?? [];
      expect(methods, id).toContain(` * ${call}`);
    }
  });

  test("call the method that sends the operation", async () => {
    const methods = (await clientOf(text)).get("methods.ts") ?? "";
    const callees = calleesIn(methods, clientVariable(rootResource(document)!));
    expect(samples.map(({ id }) => id).sort()).toEqual([...callees.keys()].sort());
    for (const { id, code } of samples) expect(/await ([\w.]+)\(/.exec(code)?.[1], id).toBe(callees.get(id));
  });

  test("compile against the client's methods", async () => {
    const { className } = rootResource(document) ?? { className: "" };
    const files = samples.map(({ id, code }) => [`${id}.ts`, code.replace("@contacts-api/client", "./client.ts")]);
    const client = `import { ${className} } from "./generated/methods.ts";
export class ContactsClient extends ${className} {
  constructor(_: { baseUrl: string }) {
    super({} as never);
  }
}`;
    const more = { ...clientSeam, "client.ts": client };
    expect(await compile(await clientOf(text), { ...more, ...Object.fromEntries(files) })).toBe("");
    // A sample that calls another object is found.
    const wrong = Object.fromEntries(
      files.map(([name, code]) => [name, code?.replace(/await \w+\./, "await console.")]),
    );
    expect(await compile(await clientOf(text), { ...more, ...wrong })).toContain("TS2339");
  });
});

test("a memory is deleted on its own resource, never on the root client", () => {
  const sampleOf = (resources: readonly ResourceInSpec[]) => {
    const { operations } = readReference(JSON.parse(specWithResources(resources, "Contacts")) as JsonObject);
    const operation = operations.find(({ id }) => id === "deleteMemory");
    return operation && samplesOf(operation, "http://127.0.0.1:8080")[0]?.requests[1]?.code;
  };
  for (const resources of [
    [contacts, memories],
    [memories, contacts],
  ]) {
    expect(sampleOf(resources)).toBe(`import { ContactsClient } from "@contacts-api/client";

// Takes the key from CONTACTS_API_KEY.
const contacts = new ContactsClient({
  baseUrl: "http://127.0.0.1:8080",
});

await contacts.memories.delete("a", 7);`);
  }
});

async function clientOf(text: string) {
  const root = await temporaryFolder();
  await mkdir(join(root, "spec"));
  await writeFile(join(root, "spec/contacts.yaml"), text);
  return await generate("client", await contractIn(root));
}

/** Reads from the classes of methods.ts how each operation is called: `contacts.memories.get` by `getMemory`. */
function calleesIn(methods: string, client: string): ReadonlyMap<string, string> {
  const properties = new Map(
    [...methods.matchAll(/readonly (\w+): (\w+Methods);/g)].map(([, name, type]) => [type!, name!]),
  );
  const found = methods.split(/^export class /m).flatMap((code) => {
    const property = properties.get(/^\w+/.exec(code)?.[0] ?? "");
    const calls = code.matchAll(/^ {2}(\w+)\([^{]*\{\n {4}return (\w+)\(/gm);
    const path = property === undefined ? client : `${client}.${property}`;
    return [...calls].map(([, method, id]) => [id!, `${path}.${method}`] as const);
  });
  return new Map(found);
}
