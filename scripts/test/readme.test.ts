import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contractIn } from "../generate/targets.ts";
import { repository } from "./support/workspace.ts";

test("the answer in the README is the example of the contract", async () => {
  const readme = readFileSync(join(repository, "README.md"), "utf8");
  const [, answer = ""] = /```json\n([\s\S]*?)```/.exec(readme) ?? [];
  const { spec } = await contractIn(repository);
  // biome-ignore lint/suspicious/noExplicitAny: the document has no type
  const { paths } = spec.document as any;
  const { content } = paths["/v1/contacts/{contact_id}"].patch.responses["200"];
  expect(JSON.parse(answer)).toEqual(content["application/json"].examples.nameAndMetadata.value);
});
