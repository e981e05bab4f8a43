import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type GuideSource, sectionOf } from "../model/guide.ts";
import type { Release } from "../model/release.ts";
import type { Capture } from "../samples/capture.ts";
import type { Ledger } from "../samples/refusal.ts";
import { readArticles } from "./articles.ts";
import { releasesOfContract } from "./releases.ts";

/** What the pages hold beyond the specification. A site can be made without it. */
export interface Content {
  /** The server's responses to samples. */
  readonly captures: readonly Capture[];
  /** The documented responses that server and client were seen to exchange. */
  readonly ledger: Ledger;
  readonly guides: readonly GuideSource[];
  /** Whether the specification is that of our client, so that samples can call it. */
  readonly client: boolean;
  /** The history of the contract, the newest first; undefined if it is not known. */
  readonly releases: readonly Release[] | undefined;
  /** Whether the specification is that of the server whose core can run within the pages. */
  readonly sandbox: boolean;
  /** What to do about a problem, in Markdown. */
  remedyOf(code: string): string | undefined;
}

export const noContent: Content = {
  captures: [],
  ledger: {},
  guides: [],
  releases: undefined,
  client: false,
  sandbox: false,
  remedyOf: () => undefined,
};

/** In the order in which they stand in the navigation. */
const guides = ["quickstart", "authentication", "paging", "errors", "idempotency", "concurrency", "memories"];

/** The sources stand in `src` whether this module runs from there or compiled from `dist`. */
export const source = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

const ledgerFile = fileURLToPath(import.meta.resolve("@contacts-api/ledger/ledger.json"));

export async function readContent(): Promise<Content> {
  const text = (path: string) => readFile(source(path), "utf8");
  const remedies = await text("guides/remedies.md");
  return {
    captures: JSON.parse(await text("samples/generated/responses.json")) as Capture[],
    ledger: JSON.parse(await readFile(ledgerFile, "utf8")) as Ledger,
    guides: [
      ...(await Promise.all(guides.map(async (name) => ({ name, markdown: await text(`guides/${name}.md`) })))),
      ...(await readArticles()),
    ],
    client: true,
    releases: await releasesOfContract(),
    sandbox: true,
    remedyOf: (code) => sectionOf(remedies, code),
  };
}
