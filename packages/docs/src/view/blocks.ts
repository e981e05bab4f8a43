// Makes blocks, and none where there would be nothing in them.
import type { NamedExample } from "../model/response.ts";
import type { Heading } from "../text/prose.ts";
import { exampleView } from "./examples.ts";
import type { FactView } from "./facts.ts";
import type { FieldView } from "./fields.ts";
import type { Run } from "./line.ts";
import type { Block, LineBlock } from "./view.ts";

export function section(id: string, title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: "section", id, title, blocks }];
}

/** Returns a text; with `level` 2 if its headings are sections of the page. */
export function prose(text: string | undefined, level?: 2): Block[] {
  return text === undefined || text.trim() === "" ? [] : [{ kind: "prose", text, ...(level ? { level } : {}) }];
}

export function fieldList(fields: readonly FieldView[], words?: string): Block[] {
  return fields.length === 0 ? [] : [{ kind: "fields", fields, ...(words === undefined ? {} : { words }) }];
}

export function factList(facts: readonly FactView[]): Block[] {
  return facts.length === 0 ? [] : [{ kind: "facts", facts }];
}

export function note(...runs: readonly Run[]): LineBlock {
  return { kind: "line", tone: "note", runs };
}

export function lead(...runs: readonly Run[]): Block {
  return { kind: "line", tone: "lead", runs };
}

export function example(named: NamedExample, isVerified = false): Block {
  return { kind: "example", example: exampleView(named, { isVerified }) };
}

/** Returns the sections among the blocks of a page, for its navigation. */
export function headingsOfSections(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => (block.kind === "section" ? [{ id: block.id, title: block.title }] : []));
}
