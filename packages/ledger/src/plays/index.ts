// The plays of all resources: each file of this folder that exports `plays`.
import { globSync } from "node:fs";
import type { DocumentedOperation } from "../documented-operation.ts";
import { type Play, type ResourcePlays, sent } from "./play.ts";
import type { Story } from "./stories.ts";

const modules = await Promise.all(
  globSync("*.ts", { cwd: import.meta.dirname })
    .filter((file) => file !== "index.ts")
    .sort()
    .map(async (file) => (await import(/* @vite-ignore */ `./${file}`)) as { plays?: ResourcePlays }),
);
const all = modules.flatMap(({ plays }) => plays ?? []);
const examples: Readonly<Record<string, Play>> = Object.assign({}, ...all.map(({ examples }) => examples));
const others: Readonly<Record<string, Play>> = Object.assign({}, ...all.map(({ others }) => others ?? {}));
const stories: Readonly<Record<string, Story>> = Object.assign({}, ...all.map(({ stories }) => stories ?? {}));

/** Fields that need not be observed, each for a reason that the contract cannot express. There is no other list. */
export const fieldExceptions: Readonly<Record<string, string>> = Object.assign(
  {},
  ...all.map(({ exceptions }) => exceptions ?? {}),
);

/**
 * Returns the play of an example of an operation's responses. A success with its own name is the response to the first
 * example of a request.
 */
export function playOf(operation: DocumentedOperation, status: number, example: string): Play | undefined {
  return examples[`${operation.id} ${example}`] ?? examples[example] ?? (status < 300 ? sent() : undefined);
}

/** Returns the play of an operation that no example has. */
export function otherPlayOf(operationId: string): Play | undefined {
  return others[operationId];
}

export function storyOf(operationId: string, field: string): Story | undefined {
  return stories[`${operationId} ${field}`] ?? stories[field];
}
