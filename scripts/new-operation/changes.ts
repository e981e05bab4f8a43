// Everything that a new operation begins with, as the texts of files.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Contract } from "@contacts-api/generator/contract";
import { kebabCase } from "@contacts-api/openapi/words";
import { handlerText, withHandler } from "./handler.ts";
import type { Plan } from "./plan.ts";
import { Refusal } from "./refusal.ts";
import { withOperation } from "./spec-edit.ts";
import { testText } from "./test-text.ts";
import type { Change } from "./whole-change.ts";
import { phrase, thirdPerson } from "./words.ts";

export const specFile = "spec/contacts.yaml";
const verbsFile = "spec/house-rules/operation-id.js";
const mapFile = "packages/server/src/operations.ts";
export const handlerFile = ({ id }: Plan) => `packages/server/src/contacts/${id}.ts`;
export const testFile = ({ id }: Plan) => `packages/server/test/${id}.test.ts`;
export const changesetFile = ({ id }: Plan) => `.changeset/${kebabCase(id)}.md`;

export async function changesOf(root: string, plan: Plan, contract: Contract): Promise<Change> {
  const read = (path: string) => readFile(join(root, path), "utf8");
  for (const path of [handlerFile(plan), testFile(plan), changesetFile(plan)]) {
    if (await read(path).then(Boolean, isMissing)) throw new Refusal(`${path} is there already. Move it away first.`);
  }
  const changes = new Map([
    [handlerFile(plan), handlerText(plan)],
    [testFile(plan), testText(plan)],
    [changesetFile(plan), changesetText(plan)],
    [mapFile, edited(await read(mapFile), (text) => withHandler(text, plan))],
  ]);
  if (plan.isNewVerb)
    changes.set(
      verbsFile,
      edited(await read(verbsFile), (text) => withVerb(text, plan)),
    );
  // Last, as everything else follows from it.
  return changes.set(
    specFile,
    edited(await read(specFile), (text) => withOperation(text, plan, contract)),
  );
}

/** Edits a text as one of bare line feeds; its own line ends and byte order mark stay. */
function edited(text: string, edit: (text: string) => string): string {
  const [, mark = "", content = ""] = /^(\uFEFF?)([\s\S]*)$/.exec(text) ?? [];
  if (!content.includes("\r\n")) return mark + edit(content);
  return mark + edit(content.replaceAll("\r\n", "\n")).replaceAll("\n", "\r\n");
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

function isMissing(error: NodeJS.ErrnoException): false {
  if (error.code === "ENOENT") return false;
  throw error;
}
