import { describe, expect, test } from "vitest";
import { readReference } from "../src/model/reference.ts";
import { createSite } from "../src/output/site.ts";
import { renderProse } from "../src/text/prose.ts";
import { addressesOf, attribute, elementsOf, textOf } from "./support/html.ts";
import { contacts, content, json, ownSite, siteOf, specWith, yaml } from "./support/spec.ts";

const site = await ownSite();
const reference = readReference(contacts);
const fileOf = (address: string) => site.get(address) ?? "";
const pages = [...site.keys()].filter((address) => address.endsWith(".html"));
const twinOf = (address: string) => address.replace(/html$/u, "md");

describe("the Markdown twin", () => {
  test.each(pages)("of %s is named by it and says what it says", (address) => {
    const html = fileOf(address);
    const link = elementsOf(html).find((element) => attribute(element, "type") === "text/markdown");
    expect(attribute(link as never, "rel")).toBe("alternate");
    expect(new URL(attribute(link as never, "href") ?? "", `https://x.example/${address}`).pathname).toBe(
      `/${twinOf(address)}`,
    );
    const twin = fileOf(twinOf(address));
    const title = elementsOf(html).find(({ tagName }) => tagName === "h1");
    expect(twin.startsWith(`# ${title && textOf(title)}`), address).toBe(true);
    const said = fold(textOf(`<body>${renderProse(twin)}</body>`));
    const codes = elementsOf(html)
      .filter(({ tagName }) => tagName === "pre" || tagName === "dd")
      .filter((code) => !code.childNodes.some(({ nodeName }) => nodeName === "ul"));
    // The words that a long value is folded under are the page's own.
    const words = codes.map((code) => fold(textOf(code).replace(/^[\d,]+ characters/u, "")));
    expect(words.filter((one) => !said.includes(one))).toEqual([]);
  });

  test("parts its blocks by one blank line", () => {
    for (const { name } of content.guides) expect(fileOf(`guides/${name}.md`), name).not.toMatch(/\n\n\n/u);
  });

  test("leads only to files that exist", () => {
    const broken = [...site.keys()]
      .filter((address) => address.endsWith(".md") || address.startsWith("llms"))
      .flatMap((address) =>
        addressesOf(`<body>${renderRaw(fileOf(address))}</body>`)
          .map((link) => new URL(link.address, `https://x.example/${address}`))
          .filter(({ host, pathname }) => host === "x.example" && !site.has(decodeURIComponent(pathname.slice(1))))
          .map(({ pathname }) => `${address} → ${pathname}`),
      );
    expect(broken).toEqual([]);
  });
});

describe("llms.txt", () => {
  test("names every page once, with its twin", () => {
    for (const address of pages) expect(fileOf("llms.txt").split(`(${twinOf(address)})`), address).toHaveLength(2);
  });

  test("begins as llmstxt.org has it: a title, a summary, a paragraph, lists of links", () => {
    const [title, summary, paragraph, ...rest] = fileOf("llms.txt")
      .trim()
      .split(/\n{2,}/u);
    expect(title).toMatch(/^# Contacts API/u);
    expect(summary).toMatch(/^> .+$/u);
    expect(paragraph).toContain("`@contacts-api/server/sandbox`");
    for (const block of rest) expect(block).toMatch(/^(?:## \w+|(?:- \[.+\]\(\S+\)(?:: .+)?(?:\n|$))+)$/u);
  });

  test("names every package with its page", () => {
    for (const name of ["client", "server", "mcp", "docs"]) {
      expect(fileOf("llms.txt")).toMatch(new RegExp(`\\(guides/${name}\\.md\\): @contacts-api/${name}: `, "u"));
    }
  });
});

describe("llms-full.txt", () => {
  const full = fileOf("llms-full.txt");
  const words = (text: string) => text.split(/\s+/u).length;
  const times = (text: string) => full.split(text).length - 1;

  test("has at most a third of the words of all pages", () => {
    const all = pages.reduce((sum, address) => sum + words(fileOf(twinOf(address))), 0);
    expect(words(full)).toBeLessThan(all / 3);
  });

  test("says each operation, schema and problem once, and what to do about a problem", () => {
    for (const { id } of reference.operations) expect(times(`(operationId \`${id}\`)`), id).toBe(1);
    for (const { name, type } of reference.schemas) expect(times(`\n## ${name} (${type})\n`), name).toBe(1);
    for (const { code, statuses } of reference.problems) {
      expect(times(`\n## ${code} (${statuses.join(", ")})\n`), code).toBe(1);
      expect(times(content.remedyOf(code) ?? "none"), code).toBe(1);
    }
  });

  test("names every parameter of an operation, and every field of a schema with its type", () => {
    for (const { id, parameters } of reference.operations) {
      const [text = ""] = (full.split(`(operationId \`${id}\`)`)[1] ?? "").split("\n# ");
      for (const { name } of parameters) expect(text, id).toContain(`\`${name}\``);
    }
    for (const { name, type, fields } of reference.schemas) {
      const [text = ""] = (full.split(`\n## ${name} (${type})\n`)[1] ?? "").split("\n## ");
      for (const field of fields) expect(text, name).toContain(`- \`${field.name}\` (${field.schema.type}`);
    }
  });

  test("has one sample for each operation, in one language", () => {
    const requests = [...full.split("\n# List contacts\n")[1]!.matchAll(/^```(bash|typescript)$/gmu)];
    expect(requests.map(([, language]) => language)).toEqual(reference.operations.map(() => "bash"));
    expect(full).not.toMatch(/await fetch\(/u);
  });
});

test("the catalogue leads from each address of the API to its description and documentation", () => {
  const { linkset } = JSON.parse(fileOf(".well-known/api-catalog"));
  expect(linkset.map(({ anchor }: { anchor: string }) => anchor)).toEqual(reference.servers.map(({ url }) => url));
  for (const entry of linkset) {
    for (const { href } of [...entry["service-desc"], ...entry["service-doc"]]) {
      const { pathname } = new URL(href, "https://x.example/prefix/.well-known/api-catalog");
      expect(site.has(pathname.replace("/prefix/", "")), href).toBe(true);
    }
  }
});

test("a page tells its title and summary to those who share it", () => {
  const metas = elementsOf(fileOf("operations/updateContact.html")).filter(({ tagName }) => tagName === "meta");
  const contentOf = (name: string) => {
    const meta = metas.find((element) => attribute(element, "property") === name);
    return meta && attribute(meta, "content");
  };
  expect(contentOf("og:title")).toBe("Update a contact");
  expect(contentOf("og:description")).toContain("PATCH /v1/contacts/{contact_id}");
  expect(contentOf("og:url")).toBeUndefined();
});

test("what needs absolute addresses is there once the origin is known", async () => {
  expect(site.has("sitemap.xml")).toBe(false);
  const placed = await createSite({ document: specWith(), yaml, json, origin: "https://docs.example/api" });
  expect(placed.get("sitemap.xml")).toContain("<loc>https://docs.example/api/operations/listThings.html</loc>");
  expect(placed.get("operations/listThings.html")).toContain(
    '<link rel="canonical" href="https://docs.example/api/operations/listThings.html"/>',
  );
});

test("a guide that quotes what is not there stops the build", async () => {
  const guide = (markdown: string) =>
    createSite({ document: specWith(), yaml, json, content: { ...content, guides: [{ name: "one", markdown }] } });
  await expect(guide("# One\n\nLead.\n\n{section Nothing}\n")).rejects.toThrow("quotes {section Nothing }");
  await expect(guide("# One\n\nLead.\n\nAt most {#/info/nothing}.\n")).rejects.toThrow("#/info/nothing");
  await expect(guide("# One\n\nLead.\n\n{sectoin Errors}\n")).rejects.toThrow("directive {sectoin}");
});

test("every problem code says what to do, and no remedy is for a code that is gone", async () => {
  for (const { code } of reference.problems) expect(content.remedyOf(code), code).toBeTruthy();
  expect(content.remedyOf("NOTHING")).toBeUndefined();
  expect((await siteOf(specWith())).has("guides/errors.html")).toBe(false);
});

/** Markdown with its links kept, relative ones too. */
function renderRaw(markdown: string): string {
  return markdown.replace(/```[\s\S]*?```/gu, "").replace(/\[[^\]]*\]\(([^)]+)\)/gu, '<a href="$1">x</a>');
}

/** Without white space and quotes, which differ between code, lists and words. */
function fold(text: string): string {
  return text.replace(/[\s":\\]+/gu, "");
}
