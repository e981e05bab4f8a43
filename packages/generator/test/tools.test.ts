import { edited, frozen, frozenText } from "@contacts-api/test-support/frozen-spec";
import { withSeventhOperation } from "@contacts-api/test-support/seventh-operation";
import { rootWith } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { contractIn, generate } from "../src/targets.ts";
import { failure } from "./support/failure.ts";

interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: { readonly properties: object; readonly required?: readonly string[] };
  readonly outputSchema: { readonly required: readonly string[] };
  readonly guarded?: boolean;
}

/** The tools of a spec, as a program that imports the file has them. */
async function toolsOf(spec: string): Promise<ReadonlyMap<string, Tool>> {
  const files = await generate("mcp", await contractIn(await rootWith(spec)));
  const text = files
    .get("tools.ts")!
    .replace(/^import type .*$/m, "")
    .replace(": readonly Tool[]", "");
  const module: { tools: Tool[] } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  return new Map(module.tools.map((tool) => [tool.name, tool]));
}

describe("a tool for a model", () => {
  test("is made of each operation, also of one that is added to the spec", async () => {
    const before = await toolsOf(frozenText);
    expect(before.size).toBe((await contractIn(frozen)).operations.length);
    const after = await toolsOf(withSeventhOperation(frozenText));
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual(["suspend_contact"]);
    expect(after.get("suspend_contact")).toEqual({
      name: "suspend_contact",
      title: "Suspend a contact",
      description:
        "Suspend a contact. Deprecated: it will be removed. Use update_contact instead.\n\nPuts a contact aside. Ends with */ and continues.",
      inputSchema: {
        type: "object",
        properties: {
          contact_id: expect.objectContaining({ type: "string", format: "uuid" }),
          dry_run: { type: "boolean", default: false, description: "Whether to leave it at a rehearsal." },
          reason: { type: "string", enum: ["moved", "closed"], description: "The reason.", examples: ["moved"] },
        },
        required: ["contact_id", "reason"],
        additionalProperties: false,
      },
      outputSchema: expect.objectContaining({ type: "object", required: ["data"] }),
      annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false },
      operationId: "suspendContact",
      clientMethod: "suspend",
      method: "POST",
      path: "/v1/contacts/{contact_id}/suspend",
      places: { contact_id: "path", dry_run: "query", reason: "body" },
      mediaType: "application/json",
      object: { path: "/v1/contacts/{contact_id}", reader: "get_contact" },
    });
  });

  test("changes only the version that was read, if the operation takes If-Match", async () => {
    const tools = await toolsOf(frozenText);
    expect([...tools.values()].filter(({ guarded }) => guarded).map(({ name }) => name)).toContain("update_contact");
    expect(tools.get("get_contact")).not.toHaveProperty("guarded");
  });

  test("has schemas without references, patterns and keywords of this project", async () => {
    for (const { inputSchema, outputSchema } of (await toolsOf(frozenText)).values()) {
      const text = JSON.stringify([inputSchema, outputSchema]);
      expect(text).not.toMatch(/"\$ref"|"x-|"discriminator"/);
      expect(JSON.stringify(outputSchema)).not.toMatch(/"enum"/);
    }
  });

  test("begins with what x-tool-description says, and deletes for good if x-destructive says so", async () => {
    const spec = edited(
      "      operationId: updateContact\n",
      "      operationId: updateContact\n      x-destructive: true\n      x-tool-description: Read with get_contact first.\n",
    );
    const tool = (await toolsOf(spec)).get("update_contact");
    expect(tool?.description).toMatch(/^Update a contact\. Read with get_contact first\.\n\n/);
    expect(tool).toMatchObject({ annotations: { destructiveHint: true } });
  });
});

describe("the generation of tools ends", () => {
  test("at two arguments of one name", async () => {
    const spec = withSeventhOperation(frozenText).replaceAll("name: dry_run", "name: reason");
    expect(await failure(spec)).toContain("The tool for suspendContact would have two arguments called reason.");
  });

  test("at a description that names a tool that does not exist", async () => {
    const spec = edited(
      "      operationId: updateContact\n",
      "      operationId: updateContact\n      x-tool-description: Use patch_contact instead.\n",
    );
    const message = await failure(spec);
    expect(message).toContain("The tool description of updateContact names a tool that does not exist.");
    expect(message).toContain("patch_contact");
  });

  test.each([
    [
      "x-destructive at a GET",
      ["operationId: getContact", "x-destructive: true"],
      "An operation only reads and is destructive.",
    ],
    ["x-destructive at a POST that reads", ["operationId: findContact", "x-destructive: true"], "a POST with x-safe"],
    ["x-safe at a PATCH", ["operationId: updateContact", "x-safe: true"], "x-safe does not apply to a PATCH."],
    [
      "a misspelt x-tool-description",
      ["operationId: getContact", "x-tool-descripton: Use it."],
      "The extension x-tool-descripton is not known at an operation.",
    ],
    [
      "x-tool-description at a path",
      ["  /v1/contacts/{contact_id}:", "x-tool-description: Use it."],
      "The extension x-tool-description is not known at a path.",
    ],
  ])("at %s, with its place and what to do", async (_, [place, mark], words) => {
    const line = frozenText.split("\n").find((one) => one.endsWith(place!))!;
    const indent = place!.startsWith("  /") ? "    " : "      ";
    const message = await failure(frozenText.replace(`${line}\n`, `${line}\n${indent}${mark}\n`));
    const row = frozenText.split("\n").indexOf(line) + 2;
    expect(message).toMatch(new RegExp(`^spec/contacts\\.yaml:${row}:\\d+: `));
    expect(message).toContain(words);
    expect(message).toMatch(/\n {2}Expected: .+\n {2}Received: .+\n {2}To do: .+/);
  });

  test("at a description that names an operation of bytes, which has no tool", async () => {
    const picture = withSeventhOperation(frozenText).replace(
      'content: { application/json: { schema: { $ref: "#/components/schemas/ContactEnvelope" } } }\n        "404"',
      'content: { image/png: {} }\n        "404"',
    );
    const idempotency = '        - $ref: "#/components/parameters/IdempotencyKey"\n        - name: dry_run';
    const spec = picture.replace(idempotency, "        - name: dry_run");
    const advice = "operationId: updateContact\n      x-tool-description: Use suspend_contact instead.";
    const message = await failure(spec.replace("operationId: updateContact", advice));
    expect(message).toContain("names a tool that does not exist");
    expect(message).toContain("suspend_contact");
  });
});
