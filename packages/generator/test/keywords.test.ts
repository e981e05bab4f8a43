import { isNode, type Node } from "@contacts-api/openapi/node";
import { repository } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { keywords } from "../src/keywords.ts";
import { contractIn } from "../src/targets.ts";

/** Where schemas stand. Found by another way than the generator's own, or both could overlook the same place. */
function schemasIn(value: unknown, isSchema = false): Node[] {
  if (Array.isArray(value)) return value.flatMap((item) => schemasIn(item, isSchema));
  if (!isNode(value)) return [];
  const nested = Object.entries(value).flatMap(([key, member]) => {
    if (key === "examples" || key === "example") return [];
    if (key === "schemas" || (isSchema && key === "properties"))
      return Object.values(member as Node).flatMap((schema) => schemasIn(schema, true));
    return schemasIn(member, ["schema", "items", "allOf", "anyOf", "oneOf"].includes(key));
  });
  return isSchema ? [value, ...nested] : nested;
}

describe("schema keywords", () => {
  test("every one that the spec uses is known to the generator, so that none is passed over", async () => {
    const { spec } = await contractIn(repository);
    const used = new Set(schemasIn(spec.document).flatMap((schema) => Object.keys(schema)));
    expect(used.size).toBeGreaterThan(15);
    expect([...used].filter((keyword) => !(keyword in keywords))).toEqual([]);
  });
});
