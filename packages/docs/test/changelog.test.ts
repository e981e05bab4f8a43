import { describe, expect, test } from "vitest";
import { noContent } from "../src/input/content.ts";
import { readReleases } from "../src/model/release.ts";
import { createSite } from "../src/output/site.ts";
import { content, specWith } from "./support/spec.ts";

const changelog = `# @contacts-api/spec

## 0.2.0

### Minor Changes

- 9b256b4: The contract changes, and breaks callers:
  
  - Breaking: \`GET /things\`: query parameter \`limit\`: maximum was 200, is 100.
  - \`listThings\` is <b>new</b>.

### Patch Changes

- 0123abc: Other words.
- Updated dependencies [9b256b4]
  - @contacts-api/other@0.2.0

## 0.1.0

### Minor Changes

- dc25d37: First release.
`;

const pending = [
  { packages: ["@contacts-api/spec", "@contacts-api/docs"], text: "Things have a colour." },
  { packages: ["@contacts-api/server"], text: "A faster server." },
];

async function siteWith(changelog: string, waiting = pending, origin?: string) {
  const document = specWith();
  const releases = readReleases(changelog, waiting);
  const given = { document, yaml: "", json: "{}", content: { ...noContent, releases } };
  return createSite({ ...given, ...(origin === undefined ? {} : { origin }) });
}

describe("the changelog", () => {
  test("has what waits for the next release first, then every version with its changes", async () => {
    const site = await siteWith(changelog);
    const page = site.get("changelog.html") ?? "";
    const parts = ["Unreleased", "Things have a colour.", "0.2.0", "maximum was 200, is 100", "Other words.", "0.1.0"];
    const places = parts.map((part) => page.indexOf(part, page.indexOf('<div class="intro">')));
    expect(places).not.toContain(-1);
    expect([...places].sort((left, right) => left - right)).toEqual(places);
    expect(page).toContain('<section id="v0.2.0">');
    for (const other of ["A faster server", "9b256b4", "Updated dependencies", "<b>new</b>", "Nothing is released"]) {
      expect(page).not.toContain(other);
    }
  });

  test("has a twin in Markdown, in which lists stay lists", async () => {
    expect((await siteWith(changelog, [])).get("changelog.md")).toBe(`# Changelog

What has changed in the contract, version by version. Also as a [JSON feed](feed.json).

## 0.2.0

- The contract changes, and breaks callers:

  - Breaking: \`GET /things\`: query parameter \`limit\`: maximum was 200, is 100.
  - \`listThings\` is <b>new</b>.
- Other words.

## 0.1.0

- First release.
`);
  });

  test("says so while nothing is released, and shows what waits", async () => {
    const page = (await siteWith("")).get("changelog.html");
    expect(page).toContain("Nothing is released yet.");
    expect(page).toContain("Things have a colour.");
    expect((await siteWith("", [])).get("changelog.html")).toContain("Nothing is released yet.");
  });

  test("is a JSON feed of the releases, with addresses once it is known where the site stands", async () => {
    const feed = JSON.parse((await siteWith(changelog, pending, "https://docs.example/api")).get("feed.json") ?? "");
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "Things: changes",
      home_page_url: "https://docs.example/api/changelog.html",
      feed_url: "https://docs.example/api/feed.json",
      items: [
        { id: "Things 0.2.0", title: "Things 0.2.0", url: "https://docs.example/api/changelog.html#v0.2.0" },
        { id: "Things 0.1.0", content_text: "First release.", content_html: "<p>First release.</p>\n" },
      ],
    });
    expect(feed.items).toHaveLength(2);
    expect(feed.items[0].content_html).toContain("<strong>new</strong>");
    const local = JSON.parse((await siteWith(changelog)).get("feed.json") ?? "");
    expect(Object.keys(local)).toEqual(["version", "title", "language", "items"]);
  });

  test("of this repository has the words of its changesets or releases", () => {
    const words = content.releases?.flatMap(({ entries }) => entries).join("\n") ?? "";
    expect(words).toContain("First release");
  });
});
