import { expect, test } from "vitest";
import { makeFor, operations } from "../support/described-operation.ts";
import { dump } from "../support/organization-dump.ts";
import { providers } from "../support/resource-providers.ts";
import { testApp } from "../support/test-app.ts";

// The facts that the general tests derive from a provider.

test.each([...providers])("the provider of %s dumps what it makes", async (name) => {
  const app = await testApp();
  const operation = operations.find(({ resource }) => resource === name)!;
  const made: string[] = [];
  for (let count = 0; count < 2; count++) {
    const before = await dump(app);
    const ids = await makeFor(operation, app.send);
    made.push(...Object.values(ids));
    const after = await dump(app);
    expect(after[name]).not.toEqual(before[name]);
    for (const id of made) expect(JSON.stringify(after)).toContain(id);
  }
});
