// Files of packages as pages: their texts, and the targets of their links.
import { describe, expect, test } from "vitest";
import { readGuide } from "../src/model/guide.ts";
import { readReference } from "../src/model/reference.ts";
import { addressesOf, attribute, elementsOf, textOf } from "./support/html.ts";
import { content, ownSite, specWith } from "./support/spec.ts";

const site = await ownSite();
const pageOf = (name: string) => site.get(`guides/${name}.html`) ?? "";
const names = content.guides.map(({ name }) => name);

describe("the files of the packages", () => {
  test("are pages of the reference: the client, agents, the server, this reference", () => {
    expect(names).toEqual(
      expect.arrayContaining(["quickstart", "client", "testing", "browser-apps", "mcp", "server", "docs"]),
    );
    expect(textOf(pageOf("client"))).toMatch(
      /Package @contacts-api.client\s*TypeScript client\s*A typed TypeScript client/u,
    );
  });

  test("lead to each other's pages, and to the headings that they name", () => {
    const links = (name: string) => addressesOf(pageOf(name)).map(({ address }) => address);
    expect(links("client")).toEqual(expect.arrayContaining(["browser-apps.html", "agent-memories.html"]));
    expect(links("server")).toContain("growing.html");
    expect(site.get("guides/client.md")).toContain("](browser-apps.md)");
  });

  test("have their headings in order, each with its own id", () => {
    for (const name of names) {
      const headings = elementsOf(pageOf(name)).filter(({ tagName }) => /^h[1-6]$/u.test(tagName));
      const levels = headings.map(({ tagName }) => Number(tagName[1]));
      expect(levels[0], name).toBe(1);
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0), name).toBeLessThan(2);
      const ids = headings.flatMap((heading) => attribute(heading, "id") ?? []);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  test("leave out the figures of their benchmarks", () => {
    for (const name of ["client", "server", "docs"])
      expect(textOf(pageOf(name)), name).not.toMatch(/beside (?:its|others)/iu);
  });
});

describe("a file of a package", () => {
  const reference = readReference(specWith());
  const read = (markdown: string) => readGuide({ name: "one", markdown, npmName: "@x/one" }, specWith(), reference);

  test("begins with a paragraph of several lines, whose first sentence stands in lists", () => {
    const guide = read("# One\n\nIt is `one` of\nmany. It is small.\n\nMore.\n");
    expect(guide).toMatchObject({
      title: "One",
      lead: "It is `one` of many. It is small.",
      summary: "It is `one` of many.",
    });
    expect(guide.blocks).toEqual([{ kind: "prose", text: "More.\n" }]);
  });

  test("may begin with a heading; then its headings stand in lists", () => {
    const guide = read("# One\n\n## Use\n\nText.\n\n### More\n\nText.\n\n## End\n");
    expect(guide).toMatchObject({ lead: "", summary: "Use, End", blocks: [{ kind: "prose" }] });
  });

  test("quotes nothing, whatever its braces hold", () => {
    expect(read("# One\n\nLead.\n\n{section Errors}\n\n`{#/info/nothing}`\n").blocks).toHaveLength(1);
  });

  test("has code in any language, with what it is called", () => {
    const [, code, , shell] = read(
      "# One\n\nLead.\n\nText\n\n```ts app.ts\n1;\n```\n\nText\n\n```sh\nls\n```\n",
    ).blocks;
    expect(code).toEqual({ kind: "code", language: "ts", label: "app.ts", code: "1;\n" });
    expect(shell).toEqual({ kind: "code", language: "sh", code: "ls\n" });
  });
});
