// uniqueItems and multipleOf in the client's validators have the results of the server's.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Loose, smallDocument } from "@contacts-api/test-support/small-document";
import { repository, rootWith, temporaryFolder } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";
import { schemas } from "../src/client/schemas.ts";
import { contractIn } from "../src/targets.ts";

/** Returns a function that tells if the client's validator admits a value of the field. */
async function validatorOf(field: Loose): Promise<(value: unknown) => boolean> {
  const document = smallDocument();
  document.tags[0]["x-root-client"] = true;
  document.components.schemas.Note.properties.field = field;
  const text = await schemas(await contractIn(await rootWith(JSON.stringify(document, undefined, 1))));
  const file = join(await temporaryFolder(), "schemas.ts");
  const seam = join(repository, "packages/client/src/schema/standard-schema.ts");
  await writeFile(file, text.replace("../schema/standard-schema.ts", seam));
  const { noteSchema } = await import(/* @vite-ignore */ file);
  return (value) => noteSchema["~standard"].validate({ text: "a", field: value }).issues === undefined;
}

const rule = async (file: string) => import(/* @vite-ignore */ join(repository, "packages/server/src/rules", file));

test("uniqueItems", async () => {
  const isValid = await validatorOf({ type: "array", items: { type: "object" }, uniqueItems: true });
  const { areUnique } = await rule("unique-items.ts");
  const lists = [
    [{ toString: 1 }, { toString: 2 }],
    [{ valueOf: 1 }, { valueOf: 1 }],
    [
      { a: 1, b: { c: [1] } },
      { b: { c: [1] }, a: 1 },
    ],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [JSON.parse('{"__proto__":1}'), {}],
  ];
  expect(lists.map(isValid)).toEqual([true, false, false, true, true]);
  expect(lists.map(isValid)).toEqual(lists.map(areUnique));
});

test.each([
  [1e-7, [1138.43, 0.3, 1e-8, 1e300]],
  [0.01, [111848.18, 0.015, -0.07]],
  [3, [9, 10, 2 ** 60, 1e21]],
])("multipleOf %d", async (multipleOf, values) => {
  const isValid = await validatorOf({ type: "number", multipleOf });
  const { isMultipleOf } = await rule("multiple-of.ts");
  expect(values.map(isValid)).toEqual(values.map((value) => isMultipleOf(value, multipleOf)));
});
