import { clientSeam } from "@contacts-api/test-support/client-seam";
import { compile } from "@contacts-api/test-support/compiler";
import { frozen, frozenText } from "@contacts-api/test-support/frozen-spec";
import { withSeventhOperation } from "@contacts-api/test-support/seventh-operation";
import { rootWith } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import type { Files } from "../src/output.ts";
import { contractIn, generate } from "../src/targets.ts";
import { examplesOf } from "./support/examples.ts";

const contract = await (async () => {
  let found: Awaited<ReturnType<typeof contractIn>> | undefined;
  return async () => (found ??= await contractIn(await rootWith(withSeventhOperation(frozenText))));
})();

describe("an operation that is added to the spec", () => {
  test("is a member of Operations that the server must write, and write as documented", async () => {
    const files = await generate("server", await contract());
    const output = await compile(files, {
      "rules/index.ts": 'export type RuleName = "phone-number";',
      "operations.ts": `
import type { ContactEnvelope } from "./generated/types.ts";
import type { Operations } from "./generated/operations.ts";
declare const six: Omit<Operations<Date>, "suspendContact">;
declare const body: ContactEnvelope;
export const complete = {
  ...six,
  suspendContact: async (request, context) => {
    const { path, query, body: { reason } } = request;
    const all: [string, boolean, "moved" | "closed", number] = [path.contact_id, query.dry_run, reason, context.getTime()];
    return { status: 200, body, version: all.length };
  },
} satisfies Operations<Date>;
// @ts-expect-error the new operation is missing
export const missing = { ...six } satisfies Operations<Date>;
const { suspendContact } = complete;
// @ts-expect-error no such operation
export const surplus = { ...six, suspendContact, deleteContact: suspendContact } satisfies Operations<Date>;
// @ts-expect-error 202 is not documented
export const status = { ...six, suspendContact: async () => ({ status: 202, body, version: 1 }) } satisfies Operations<Date>;
// @ts-expect-error the body is missing
export const bodiless = { ...six, suspendContact: async () => ({ status: 200, version: 1 }) } satisfies Operations<Date>;
// @ts-expect-error the body of another operation
export const other = { ...six, suspendContact: async () => ({ status: 200, body: { data: [], errors: null }, version: 1 }) } satisfies Operations<Date>;
// @ts-expect-error a 201 without its Location
export const location = { ...complete, resolveContact: async () => ({ status: 201, body: await body, version: 1 }) } satisfies Operations<Date>;
`,
      "generated.ts": `
import { limits } from "./generated/limits.ts";
import { type ProblemCode, problems } from "./generated/problems.ts";
import { routes } from "./generated/routes.ts";
import { type Validator, validators } from "./generated/validators.ts";
export const bytes: 65536 = limits.body.maxBytes;
export const status: 404 = problems.NOT_FOUND.status;
export const route: string | undefined = routes[0]?.operationId;
export const validator: Validator = validators.suspendContact.query;
// @ts-expect-error no such code
export const code: ProblemCode = "UNKNOWN_CODE";
`,
    });
    expect(output).toBe("");
  });

  test("is a route with its parameters and a validator", async () => {
    const files = await generate("server", await contract());
    expect(files.get("routes.ts")).toContain(`  {
    operationId: "suspendContact",
    method: "POST",
    path: "/v1/contacts/{contact_id}/suspend",
    safe: false,
    parameters: {
      path: { contact_id: { type: "string", required: true } },
      query: { dry_run: { type: "boolean", required: false, default: false } },
      header: { "Idempotency-Key": { type: "string", required: false } },
    },
    body: true,
    paged: false,
    conditional: false,
    idempotent: true,
    statuses: [200, 404],
    ending: { since: "2026-12-01", sunset: "2027-06-30" },
  },
`);
    expect(files.get("validators.ts")).toContain("    body: bodyContactSuspend,\n");
  });

  test("leaves the code of the other operations as it was", async () => {
    const before = await generate("server", await contractIn(frozen));
    const after = await generate("server", await contract());
    const blocks = (files: Files) => (files.get("validators.ts") ?? "").split("\n\n");
    expect(blocks(before).filter((block) => !blocks(after).includes(block))).toHaveLength(1); // the table at the end
  });

  test("is a typed method and a separate function, for one of another resource under its name", async () => {
    const files = await generate("client", await contract());
    const output = await compile(files, {
      ...clientSeam,
      "examples.ts": `import type { ContactMethods } from "./generated/methods.ts";
import type { Transport } from "./call/transport.ts";
import { modifyContact, ${(await contract()).operations.map(({ id }) => id).join(", ")} } from "./generated/operations.ts";
declare const contacts: ContactMethods;
declare const transport: Transport;
${examplesOf(files)}`,
      "calls.ts": `
import { ContactMethods, type MemoryMethods } from "./generated/methods.ts";
import { defaultBaseUrl, suspendContact, type SuspendContactQuery, type ContactPage, type MemoryPage } from "./generated/operations.ts";
import type { Contact, ContactDetails, ContactMemory, Identifier, ProblemCode } from "./generated/public-types.ts";
import type { Transport } from "./call/transport.ts";
declare const transport: Transport;
const contacts = new ContactMethods(transport);
const query: SuspendContactQuery = { dry_run: undefined };
export const url: string = defaultBaseUrl;
export const one: Promise<Contact> = contacts.suspend("id", { reason: "moved" }, query, { idempotencyKey: "k", timeout: 1 });
export const two = suspendContact(transport, "id", { reason: "closed" });
export const three = contacts.list();
export const page: Promise<ContactPage> = three;
export const four: Promise<ContactDetails | null> = contacts.find({ email: "ada@mail.example" });
export const memories: MemoryMethods = contacts.memories;
export const five: Promise<MemoryPage> = contacts.memories.list({ persona_id: "p" });
export const six: Promise<ContactMemory> = contacts.memories.facts("id");
export const archived: "NOT_FOUND" | "UNKNOWN" = two.code();
export const all: AsyncIterable<ContactDetails> = three;
declare const held: Contact;
export const version: Promise<Contact> = contacts.update(held, {});
export const modified: Promise<Contact> = contacts.modify("id", async ({ name }) => (name === null ? undefined : {}));
// @ts-expect-error not an update
contacts.modify("id", () => ({ nickname: "x" }));
// @ts-expect-error an operation that takes no entity tag
contacts.suspend(held, { reason: "moved" });
// @ts-expect-error no offset leads to its next page
contacts.memories.list({ persona_id: "p" })[Symbol.asyncIterator]();
export const kind: Identifier["identifier_type"] = "of a later version";
// @ts-expect-error the body is missing
contacts.suspend("id");
// @ts-expect-error an enumeration of a request is closed
contacts.suspend("id", { reason: "whim" });
// @ts-expect-error no such field
contacts.suspend("id", { reason: "moved", nickname: "x" });
// @ts-expect-error a query that is required
contacts.memories.list();
// @ts-expect-error conditional reads are not offered
contacts.get("id", { ifNoneMatch: "x" });
// @ts-expect-error the catalogue is closed
export const code: ProblemCode = "UNKNOWN_CODE";
`,
    });
    expect(output).toBe("");
  });

  test("is documented from the spec", async () => {
    const files = await generate("client", await contract());
    expect(files.get("methods.ts")).toContain(`
  /**
   * Suspend a contact. Puts a contact aside.
   * @param contactId The contact's id.
   * @param body Why.
   * @param query \`dry_run\`; see {@link SuspendContactQuery}.
   * @param options Time limit, signal and headers of this call; see {@link SuspendContactOptions}.
   * @returns The contact that was put aside.
   * @throws {ApiError} \`NOT_FOUND\`; see {@link SuspendContactCode}.
   * @deprecated Since 2026-12-01; may be gone from 2027-06-30 on. Use {@link updateContact} instead.
   * @example
   * \`\`\`ts
   * const contact = await contacts.suspend("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", { reason: "moved" });
   * \`\`\`
   */
  suspend(
`);
    expect(files.get("operations.ts")).toContain(`
export interface SuspendContactQuery {
  /**
   * Whether to leave it at a rehearsal.
   * @default false
   */
  dry_run?: boolean | undefined;
}
`);
    expect(files.get("methods.ts")).toContain(`  /** What agents remember. */\n  readonly memories: MemoryMethods;\n`);
    expect(files.get("methods.ts")).toContain(
      `const page = await contacts.memories.list({ persona_id: "persona-10482201" });`,
    );
  });

  test("has, as all others, a comment that an editor shows without scrolling", async () => {
    const files = await generate("client", await contract());
    for (const name of ["methods.ts", "operations.ts"]) {
      const comments = (files.get(name) ?? "").split("/**\n").map((text) => text.split("*/")[0]!.trimEnd());
      expect(comments.slice(1).filter((text) => text.split("\n").length > 20)).toEqual([]);
    }
  });

  test("adds its schemas to those that the package exports, and neither envelopes nor the generator's types", async () => {
    const files = await generate("client", await contract());
    const names = [...(files.get("public-types.ts") ?? "").matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name);
    expect(names).toContain("ContactSuspend");
    expect(names).toContain("ProblemCode");
    expect(names.filter((name) => /Envelope$|^NoErrors$|^paths$|^components$|^operations$/.test(name ?? ""))).toEqual(
      [],
    );
    // openapi.ts is for other tools, in the form of openapi-typescript.
    const own = [...files].filter(([name]) => name !== "openapi.ts");
    for (const [, text] of own) expect(text).not.toMatch(/\b(?:paths|components)\b.*[[{]/);
  });

  test("gives every field of a body a description", async () => {
    const files = await generate("client", await contract());
    const [, fields = ""] = /export interface ContactUpdate \{\n([\s\S]*?)\n\}/.exec(files.get("types.ts") ?? "") ?? [];
    expect(fields.match(/^ {2}\w+\?:/gm)).toHaveLength(4);
    expect(fields.match(/ \*\/\n {2}\w+\?:/g)).toHaveLength(4);
    expect(files.get("types.ts")).not.toMatch(/@description|@enum|Format: /);
  });
});
