import published from "@contacts-api/spec/tools.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { readOptions } from "../src/options.ts";
import { agent, contactId } from "./support/agent.ts";

const readOnly = [
  ...["list_contacts", "get_contact", "find_contact"],
  ...["get_memory", "list_memory_messages", "get_memory_context", "get_memory_changes"],
];

async function namesWith(...args: string[]): Promise<string[]> {
  const { client } = await agent({ args });
  return (await client.listTools()).tools.map(({ name }) => name);
}

describe("the tools that are offered", () => {
  test("only read, unless the person who starts the server allows more", async () => {
    expect(await namesWith()).toEqual(readOnly);
    const { client } = await agent();
    for (const { annotations } of (await client.listTools()).tools) expect(annotations?.readOnlyHint).toBe(true);
  });

  test("change data with --allow-writes, and delete permanently with --allow-destructive alone", async () => {
    const writing = await namesWith("--allow-writes");
    expect(writing).toContain("update_contact");
    for (const name of ["delete_contact", "merge_contacts", "reset_memory"]) expect(writing).not.toContain(name);
    const destructive = await namesWith("--allow-destructive");
    expect(destructive.filter((name) => !readOnly.includes(name))).toEqual([
      "delete_contact",
      "merge_contacts",
      "reset_memory",
    ]);
    expect(await namesWith("--allow-writes", "--allow-destructive")).toHaveLength(18);
  });

  test("are narrowed by names of tools, operations and methods of the client", async () => {
    expect(await namesWith("--tools", "list,get_contact,getMemory")).toEqual([
      "list_contacts",
      "get_contact",
      "get_memory",
    ]);
    expect(await namesWith("--tools=memories.context")).toEqual(["get_memory_context"]);
    // A name allows nothing, and a tool that is named is not left out without a word.
    await expect(namesWith("--tools", "update_contact")).rejects.toThrow(
      "--tools names update_contact, which needs --allow-writes. Add --allow-writes, or leave update_contact out.",
    );
    await expect(namesWith("--tools", "get_contact,remove")).rejects.toThrow(
      /^--tools names remove, which does not exist\. The tools are list_contacts, get_contact, /,
    );
  });

  test("are those of @contacts-api/spec/tools.json", async () => {
    const { client } = await agent({ args: ["--allow-writes", "--allow-destructive"] });
    expect(published).toEqual((await client.listTools()).tools);
  });

  test("say what they do, when to use them, and what they take and return", async () => {
    const { client } = await agent({ args: ["--allow-writes"] });
    const { tools } = await client.listTools();
    const update = tools.find(({ name }) => name === "update_contact");
    expect(update).toMatchObject({ title: "Update a contact", annotations: { destructiveHint: false } });
    expect(update?.description).toMatch(
      /^Update a contact\. Use it to change fields of a contact that you have read with get_contact\./,
    );
    expect(update?.inputSchema).toMatchObject({ required: ["contact_id"], additionalProperties: false });
    expect(Object.keys(update?.inputSchema.properties ?? {})).toEqual([
      "contact_id",
      "name",
      "email",
      "external_id",
      "metadata",
    ]);
    expect(update?.outputSchema).toMatchObject({ type: "object", required: ["data"] });
  });
});

describe("a call of a tool", () => {
  test("that does not exist is an error that names those that exist", async () => {
    const { call, lines } = await agent();
    await expect(call("drop_tables", {})).rejects.toThrow("Unknown tool. The tools are list_contacts, get_contact,");
    expect(lines).toEqual([expect.objectContaining({ tool: "unknown", status: "unknown_tool", operationId: null })]);
  });

  test("that is switched off says so, and sends nothing", async () => {
    const { call, sent } = await agent({ args: ["--tools", "get"] });
    expect(await call("update_contact", { contact_id: contactId, name: "Eve" })).toMatchObject({
      isError: true,
      text: expect.stringMatching(/^update_contact is switched off\. It needs --allow-writes, which only the person/),
    });
    expect((await call("merge_contacts")).text).toContain("It needs --allow-destructive");
    expect((await call("list_contacts")).text).toContain("It is not among the tools named by --tools");
    expect(sent).toEqual([]);
  });

  test("with arguments that do not exist, or a path that leads elsewhere, is not sent", async () => {
    const { call, sent } = await agent();
    expect((await call("get_contact", { id: contactId })).text).toBe(
      "get_contact was not sent.\n- id: unknown argument. The arguments are contact_id.\n- contact_id: expected text, such as an id.\nWhat to do: correct the arguments, and call it again.",
    );
    for (const contact_id of ["", ".", "..", 7, null, "\ud800"]) {
      expect(await call("get_contact", { contact_id })).toMatchObject({ isError: true });
    }
    expect(sent).toEqual([]);
    expect((await call("get_contact", { contact_id: "../contacts?limit=1" })).text).toContain("refused with 400");
    expect(sent.map(({ path }) => path)).toEqual(["/v1/contacts/..%2Fcontacts%3Flimit%3D1"]);
  });

  test.each([
    ["list_contacts", { limit: null }, "limit: expected a value of its schema; received null."],
    ["list_contacts", { limit: [1, 2] }, "limit: expected a value of its schema; received a list."],
    ["list_contacts", { cursor: { after: 1 } }, "cursor: expected a value of its schema; received an object."],
    ["list_contacts", { offset: Number.POSITIVE_INFINITY }, "offset: the number is out of range."],
    [
      "update_contact",
      { contact_id: contactId, metadata: { list: [{ big: Number.NEGATIVE_INFINITY }] } },
      "metadata.list.0.big: the number is out of range.",
    ],
  ])("%s with %j, which would change on its way, is not sent", async (name, given, fault) => {
    const { call, sent } = await agent({ args: ["--allow-writes"] });
    await call("get_contact", { contact_id: contactId });
    expect((await call(name, given)).text).toContain(`${name} was not sent.\n- ${fault}`);
    expect(sent).toHaveLength(1);
  });

  test("that the API refuses returns status, code, every problem with its place, and what to do", async () => {
    const { call } = await agent({ args: ["--allow-writes"] });
    await call("get_contact", { contact_id: contactId });
    expect(await call("update_contact", { contact_id: contactId, email: "john", name: "" })).toEqual({
      isError: true,
      text: [
        "update_contact was refused with 400 BAD_REQUEST.",
        "- /name: Expected 1 to 256 characters besides surrounding white space; received an empty string.",
        "- /email: Expected one e-mail address of at most 254 characters, such as ada@mail.example; received a string of 4 characters.",
        "What to do: correct what is named above, and call it again.",
      ].join("\n"),
      result: undefined,
    });
  });

  test("that gets no response says so, with neither key nor stack", async () => {
    const { call, sandbox, lines } = await agent();
    sandbox.failNext({ networkError: "before", times: 3 });
    const { isError, text } = await call("get_contact", { contact_id: contactId });
    expect({ isError, text }).toEqual({
      isError: true,
      text: expect.stringMatching(/^get_contact got no response\. /),
    });
    expect(text).not.toContain(sandbox.key);
    expect(text).not.toMatch(/\n +at /);
    expect(lines.at(-1)).toMatchObject({ status: "no_response", requestId: null });
  });
});

describe("the options", () => {
  test.each([
    [["--alow-writes"], "Unknown option --alow-writes. The options are --allow-writes, "],
    [["--rate"], "--rate needs a whole number from 1 to 100000, and received nothing."],
    [["--rate", "many"], "--rate needs a whole number from 1 to 100000, and received many."],
    [["--max-characters=10"], "--max-characters needs a whole number from 1000 to 10000000, and received 10."],
    [["--tools", ""], "--tools needs names separated by commas"],
    [["--http", "70000"], "--http needs a whole number from 0 to 65535, and received 70000."],
    [["--toString"], "Unknown option --toString."],
    [["now"], "Unknown option now."],
    [["--rate", "0"], "--rate needs a whole number from 1 to 100000, and received 0."],
    [["--rate="], "--rate needs a whole number from 1 to 100000, and received an empty text."],
    [["--rate", "--sandbox"], "--rate needs a whole number from 1 to 100000, and received nothing."],
    [["--tools", "--sandbox"], "--tools needs names separated by commas"],
    [["--http", "-1"], "--http needs a whole number from 0 to 65535, and received -1."],
    [["--http", "http://127.0.0.1"], "--http needs a whole number from 0 to 65535, and received http://127.0.0.1."],
    [["--allow-writes=no"], "--allow-writes takes no value, and received no. Leave it out to switch it off."],
    [["--sandbox", "--sandbox"], "--sandbox is given twice. Give it once."],
    [["--rate", "5", "--rate=6"], "--rate is given twice. Give it once."],
  ])("%j are refused", (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });

  test("may have a port for HTTP, or none", () => {
    expect(readOptions(["--http", "--sandbox"])).toMatchObject({ httpPort: 8808, sandbox: true });
    expect(readOptions(["--http", "0"])).toMatchObject({ httpPort: 0 });
    expect(readOptions([])).toMatchObject({ httpPort: undefined, allowWrites: false, allowDestructive: false });
  });
});
