// The operation's test: refusals of the pipeline pass at once, tests of the handler fail until it is written.
import type { Kind, Plan } from "./plan.ts";

export function testText(plan: Plan): string {
  return plan.isOfOne ? ofOne(plan) : ofAll(plan);
}

const claims: Readonly<Record<Kind, string>> = {
  deletion: "deletes",
  list: "lists nothing where there is nothing",
  creation: "creates",
  other: "returns it",
};

function expected(kind: Kind): string {
  const status = `expect(response.status).toBe(${kind === "creation" ? 201 : 200});\n    `;
  if (kind === "deletion") return `${status}expect(response.body).toEqual({ data: null, errors: null });`;
  if (kind === "list") return `${status}expect(response.body.data).toEqual([]);`;
  if (kind === "creation") return `${status}expect(response.body.data.name).toBe("Ada");`;
  return `${status}expect(response.body.data.id).toBe(id);`;
}

function ofOne({ id, method, path, hasBody, isOfUuid, kind }: Plan): string {
  const [, parameter] = /\{(\w+)\}/.exec(path)!;
  const address = `\`${path.replace(/\{\w+\}/, "$${id}")}\``;
  const send = `send("${method.toUpperCase()}", ${address}${hasBody ? `, { body: ${kind === "creation" ? '{ name: "Ada" }' : "{}"} }` : ""})`;
  return `import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { faults, otherOrganization, testApp } from "../../support/test-app.ts";
import { provider } from "./provider.ts";

const make = provider.make["${parameter}"]!;

describe("${id}", () => {
  test("returns 404 for an unknown one and for another organisation's, alike", async () => {
    const app = await testApp();
    const { send } = app;
    const theirs = await make(await otherOrganization(app), {});
    for (const id of [theirs, v7()]) {
      const response = await ${send};
      expect(response.status).toBe(404);
      expect(faults(response)).toEqual([{ error: "NOT_FOUND" }]);
    }
  });

${isOfUuid ? refusesOtherIds(send, parameter!) : ""}  test("${claims[kind]}", async () => {
    const { send } = await testApp();
    const id = await make(send, {});
    const response = await ${send};
    ${expected(kind)}
  });
});
`;
}

function refusesOtherIds(send: string, parameter: string): string {
  return `  test("refuses an id that is not valid", async () => {
    const { send } = await testApp();
    const id = "abc";
    const response = await ${send};
    expect(response.status).toBe(400);
    expect(faults(response)).toEqual([{ error: "BAD_REQUEST", path: "${parameter}" }]);
  });

`;
}

function ofAll({ id, method, path, hasBody }: Plan): string {
  const body = hasBody ? `body: { name: "Ada" }` : "";
  const plain = hasBody ? `, { ${body} }` : "";
  return `import { describe, expect, test } from "vitest";
import { testApp } from "../../support/test-app.ts";

describe("${id}", () => {
  test("refuses a call without a key", async () => {
    const { send } = await testApp();
    const response = await send("${method.toUpperCase()}", "${path}", { ${body}${hasBody ? ", " : ""}key: null });
    expect(response.status).toBe(401);
  });

  test("responds as the contract says", async () => {
    const { send } = await testApp();
    const response = await send("${method.toUpperCase()}", "${path}"${plain});
    expect(response.status).toBe(200);
  });
});
`;
}
