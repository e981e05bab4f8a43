import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contractIn } from "@contacts-api/generator/targets";
import { repository } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";

test("the response in the README is the example of the contract", async () => {
  const readme = readFileSync(join(repository, "README.md"), "utf8");
  const [, response = ""] = /```json\n([\s\S]*?)```/.exec(readme) ?? [];
  const { spec } = await contractIn(repository);
  // biome-ignore lint/suspicious/noExplicitAny: the document has no type
  const { paths } = spec.document as any;
  const { content } = paths["/v1/contacts/{contact_id}"].patch.responses["200"];
  expect(JSON.parse(response)).toEqual(content["application/json"].examples.nameAndMetadata.value);
});

test("every test and script that SECURITY.md names is there", () => {
  const names = [...readFileSync(join(repository, "SECURITY.md"), "utf8").matchAll(/`([\w./-]+\.ts)`/g)];
  expect(names.length).toBeGreaterThan(20);
  const places = (name: string) => [join(repository, name), join(repository, "packages/server", name)];
  expect(names.map(([, name]) => name!).filter((name) => !places(name).some((place) => existsSync(place)))).toEqual([]);
});
