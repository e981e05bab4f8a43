// The files that a new operation begins with, as texts.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Contract } from "@contacts-api/generator/contract";
import { kebabCase } from "@contacts-api/openapi/words";
import { assertAbsent, edited } from "../scaffold/files.ts";
import { Refusal } from "../scaffold/refusal.ts";
import type { Change } from "../scaffold/whole-change.ts";
import { phrase, thirdPerson } from "../scaffold/words.ts";
import { handlerText, withHandler } from "./handler.ts";
import type { Plan } from "./plan.ts";
import { withOperation } from "./spec-edit.ts";
import { testText } from "./test-text.ts";

export const specFile = "spec/contacts.yaml";
const verbsFile = "spec/house-rules/operation-id.js";
const folderOf = ({ folder }: Plan) => `packages/server/src/resources/${folder}`;
export const handlerFile = (plan: Plan) => `${folderOf(plan)}/${plan.id}.ts`;
export const testFile = ({ folder, id }: Plan) => `packages/server/test/resources/${folder}/${id}.test.ts`;
export const changesetFile = ({ id }: Plan) => `.changeset/${kebabCase(id)}.md`;

export async function changesOf(root: string, plan: Plan, contract: Contract): Promise<Change> {
  const read = (path: string) => readFile(join(root, path), "utf8");
  await assertAbsent(root, [handlerFile(plan), testFile(plan), changesetFile(plan)]);
  const resourceFile = `${folderOf(plan)}/resource.ts`;
  const changes = new Map([
    [handlerFile(plan), handlerText(plan)],
    [testFile(plan), testText(plan)],
    [changesetFile(plan), changesetText(plan)],
    [resourceFile, edited(await read(resourceFile), (text) => withHandler(text, plan, resourceFile))],
  ]);
  if (plan.isNewVerb)
    changes.set(
      verbsFile,
      edited(await read(verbsFile), (text) => withVerb(text, plan)),
    );
  // The spec comes last, because everything else follows from it.
  return changes.set(
    specFile,
    edited(await read(specFile), (text) => withOperation(text, plan, contract)),
  );
}

function changesetText({ id, verb, noun, method, path }: Plan): string {
  const packages = ["spec", "client", "docs", "server"].map((name) => `"@contacts-api/${name}": minor\n`);
  return `---\n${packages.join("")}---\n\n\`${id}\` ${thirdPerson(verb)} ${phrase(noun)}: ${method.toUpperCase()} \`${path}\`.\n`;
}

function withVerb(text: string, { verb, method }: Plan): string {
  const line = new RegExp(`^(  ${method}: \\[)(.*)(\\],)$`, "m");
  if (!line.test(text)) throw new Refusal(`${verbsFile} has no list of the verbs of ${method}.`);
  return text.replace(line, `$1$2, "${verb}"$3`);
}
