import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type GuideSource, sectionOf } from "../model/guide.ts";
import type { Release } from "../model/release.ts";
import type { Capture } from "../samples/capture.ts";
import type { Ledger } from "../samples/refusal.ts";
import { readArticles } from "./articles.ts";
import { releasesOfContract } from "./releases.ts";

/** Content of the pages that is not in the specification. A site can be built without it. */
export interface Content {
  /** The server's responses to samples. */
  readonly captures: readonly Capture[];
  /** The documented responses that server and client have exchanged in the tests. */
  readonly ledger: Ledger;
  readonly guides: readonly GuideSource[];
  /** True if the specification belongs to our client, so samples can call it. */
  readonly client: boolean;
  /** The history of the contract, newest first; undefined if it is unknown. */
  readonly releases: readonly Release[] | undefined;
  /** True if the specification belongs to our server, whose core can run in the pages. */
  readonly sandbox: boolean;
  /** Returns the remedy for a problem, in Markdown. */
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

/** The guides in the order of the navigation. */
const guides = ["quickstart", "authentication", "paging", "errors", "idempotency", "concurrency", "memories"];

/** Returns the URL of a file in `src`, whether this module runs from there or from `dist`. */
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
