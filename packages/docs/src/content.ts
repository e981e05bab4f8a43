import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type GuideSource, sectionOf } from "./model/guide.ts";
import type { Capture } from "./samples/capture.ts";

/** What the pages hold beyond the specification. A site can be made without it. */
export interface Content {
  /** What the server answered to samples. */
  readonly captures: readonly Capture[];
  readonly guides: readonly GuideSource[];
  /** Whether the specification is that of our client, so that samples can call it. */
  readonly client: boolean;
  /** What to do about a problem, in Markdown. */
  remedyOf(code: string): string | undefined;
}

export const noContent: Content = { captures: [], guides: [], client: false, remedyOf: () => undefined };

/** In the order in which they stand in the navigation. */
const guides = ["authentication", "paging", "errors", "idempotency", "concurrency"];

/** The sources stand in `src` whether this module runs from there or compiled from `dist`. */
export const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

export async function readContent(): Promise<Content> {
  const text = (path: string) => readFile(source(path), "utf8");
  const remedies = await text("guides/remedies.md");
  return {
    captures: JSON.parse(await text("samples/answers.json")) as Capture[],
    guides: await Promise.all(guides.map(async (name) => ({ name, markdown: await text(`guides/${name}.md`) }))),
    client: true,
    remedyOf: (code) => sectionOf(remedies, code),
  };
}
