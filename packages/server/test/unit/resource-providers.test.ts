import { expect, test } from "vitest";
import { routes } from "../../src/generated/routes.ts";
import { resourceNames } from "../../src/resources/index.ts";
import { idParameters, missingProvider, providers } from "../support/resource-providers.ts";

test("names the file to write for a resource without a provider", () => {
  expect(missingProvider("contactNotes")).toContain("packages/server/test/resources/contact-notes/provider.ts");
});

test.each(resourceNames)("%s has a provider, so that the general tests cover its operations", (name) => {
  expect(providers.has(name), missingProvider(name)).toBe(true);
});

const inPaths = new Set(routes.flatMap(({ parameters }) => Object.keys(parameters.path)));

test.each([...inPaths])("a provider makes what {%s} names, so that requests find something", (parameter) => {
  expect(idParameters, `Add ${parameter} to \`make\` in the provider.ts of its resource.`).toContain(parameter);
});
