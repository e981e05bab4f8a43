import { describe, expect, test } from "vitest";
import { bulkOrganization, identifier, line } from "../support/bulk-organization.ts";
import { contract } from "../support/contract.ts";

/** The contract's examples of successful responses, by operation and name. */
const examples = Object.values(contract.paths)
  .flatMap((path) => Object.values(path))
  .flatMap(({ operationId, responses }) =>
    Object.entries(responses ?? {}).flatMap(([status, { content }]) =>
      Number(status) < 300
        ? Object.entries(content?.["application/json"]?.examples ?? {}).map(
            ([name, { value }]) => [`${operationId} ${name}`, (value as { data: unknown }).data] as const,
          )
        : [],
    ),
  );

/** Returns all objects within a value that have these fields. */
function objectsWith(fields: readonly string[], value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  const own = fields.every((field) => Object.hasOwn(value, field)) ? [value] : [];
  return [...own, ...Object.values(value).flatMap((inner) => objectsWith(fields, inner))];
}

const found = (...fields: string[]) =>
  examples
    .map(([name, data]): [string, object[]] => [name, objectsWith(fields, data)])
    .filter(([, objects]) => objects.length > 0);

describe("import takes from the API's own responses", () => {
  test.each(found("metadata", "created_at"))("each contact of %s", async (_, contacts) => {
    const organization = await bulkOrganization();
    const done = await organization.import(contacts.map(line).join(""));
    expect(done).toMatchObject({ entries: contacts.length, rejected: 0 });
  });

  test.each(found("persona_id", "facts", "created_at"))("each memory of %s", async (_, memories) => {
    const organization = await bulkOrganization();
    const contacts = memories.map((memory, index) =>
      line({ identifiers: [identifier("external_id", `contact-${index}`)], memories: [memory] }),
    );
    expect(await organization.import(contacts.join(""))).toMatchObject({ created: memories.length, rejected: 0 });
  });
});
