import { describe, expect, test } from "vitest";
import { noContent } from "../src/input/content.ts";
import { createSite } from "../src/output/site.ts";
import type { SearchEntry } from "../src/search/search-entry.ts";
import { constructsSpec } from "./support/constructs.ts";
import { nasty } from "./support/constructs-schemas.ts";
import { brokenLinks, idsOf, textOf } from "./support/html.ts";
import { siteOf } from "./support/spec.ts";

const document = constructsSpec("http://127.0.0.1:8080");
const site = await createSite({
  document,
  yaml: "openapi: 3.1.0\n",
  json: JSON.stringify(document),
  content: { ...noContent, client: true },
});
const pageOf = (id: string) => textOf(site.get(`operations/${id}.html`) ?? "");
const twinOf = (id: string) => site.get(`operations/${id}.md`) ?? "";

/** The words of each page, and of its twin. */
const said: readonly (readonly [id: string, page: readonly string[], twin?: readonly string[]])[] = [
  [
    "takeScalars",
    [
      "count integer required",
      "ratio number",
      "live boolean",
      "Format uuid",
      "Format date-time",
      "level integer required",
    ],
    ["`count` (integer, required)", "`live` (boolean)", "Format: date-time"],
  ],
  ["takeScalars", ["One of name age", 'Default "age"', "One of 1 2", 'Always "all"', "old string deprecated"], []],
  [
    "takeScalars",
    [],
    ['One of: `"name"`, `"age"`', 'Default: `"age"`', "One of: `1`, `2`", 'Always: `"all"`', "(string, deprecated)"],
  ],
  ["takeLists", ["ids array of integers", "a value per entry", "entries in one value"]],
  ["takeLists", [], ["`ids` (array of integers)"]],
  ["takePath", ["number integer required", "7 or more", "day string required"], ["`number` (integer, required)"]],
  ["getCard", ["/v1/cards/{id}.vcf"]],
  ["getRange", ["/v1/ranges/{a}-{b}", "a integer required", "b string required"], ["`b` (string, required)"]],
  ["takeHeaders", ["X-Tenant string required", "X-Retry-Count integer"], ["`X-Tenant` (string, required)"]],
  ["writeDefaults", ["name string required", "size integer Default 10"], ["`size` (integer)\n  - Default: `10`"]],
  ["createAccount", ["Pattern 686 characters ^(?:[^\\u0000-\\u001f]?"], ["Pattern: `^(?:[^\\u0000-\\u001f]?"]],
  ["writeOptional", ["· optional", "at least 1 field"], ["· optional", "at least 1 field"]],
  [
    "writeScalars",
    ["version number required Always 2", "level integer required One of 10 20"],
    ["Always: `2`", "`20`"],
  ],
  ["writeScalars", ["mood string or null", "Format date", "Format int32", "Format int64"], ["(string or null)"]],
  ["writeScalars", ["more than 0, less than 1", "Multiple of 12", "all different", "at least 2 entries"]],
  ["writeScalars", [], ["more than 0, less than 1", "Multiple of: 12", "all different"]],
  ["writeScalars", ["point array of (number, string)", "entry 1 number", "Further entries none"]],
  ["writeScalars", [], ["`point` (array of (number, string))", "`entry 2` (string)"]],
  [
    "writeScalars",
    ["either string or integer", "contact object or string", "Any of:"],
    ["(string or integer)", "- Any of:\n"],
  ],
  ["writeScalars", ["scores map of integers", "each field integer"], ["`scores` (map of integers)", "`each field`"]],
  ["writeScalars", ["anything any value", "must be absent"], ["`never` (nothing, must be absent)"]],
  [
    "writeChannel",
    ["Told apart by kind", "Exactly one of: mail object · MailChannel"],
    ["`mail` (object, [MailChannel]"],
  ],
  ["writeChannel", ["phone object · PhoneChannel"], ["`phone` (object, [PhoneChannel]"]],
  [
    "writeShape",
    ["round object · Circle", "Square object · Square", 'Always "round"', 'Always "Square"'],
    ["`round` (object, [Circle]", "`Square` (object", 'Always: `"round"`'],
  ],
  ["writeBoth", ["a string required b integer required"], ["`a` (string, required)\n- `b` (integer, required)"]],
  ["writeTree", ["branches array of objects · Tree", "page of Tree"], ["[Tree](../schemas/Tree.md)"]],
  ["writeChicken", ["lays object · Egg", "hatches object · Chicken"], ["[Chicken](../schemas/Chicken.md)"]],
  ["writeFolder", ["folders map of objects", "each field object · Folder"], ["`folders` (map of objects)"]],
  [
    "writeDefined",
    ["size object", "width integer required Range 3 or more", "within object Its fields are those of"],
    ["`width` (integer, required)"],
  ],
  ["writeResolve", ["Expected an object with at least one of a, b"], ["Expected: an object with at least one of a, b"]],
  ["writeResolveWithoutWords", ["Fields at least one of: a, b"], ["Fields: at least one of: a, b"]],
  ["writeText", ["text/plain · required"], ["`text/plain`"]],
  [
    "writeBytes",
    ["application/octet-stream · required · at most 1,048,576 bytes", "--data-binary '@file.bin'"],
    ["`application/octet-stream`"],
  ],
  ["upload", ["multipart/form-data · Upload · required", "photo file required", "pages array of files"]],
  ["upload", ["Written a part for each entry", "Written as JSON"], ["Written: as JSON"]],
  ["upload", [], ["`photo` (file, required)", "`pages` (array of files)", "--form 'photo=@photo.bin'"]],
  ["deleteContact", ["204 Deleted.", "No body."], ["### 204 Deleted.\n\nNo body."]],
  ["startImport", ["202 Accepted.", "No body."], ["### 202 Accepted."]],
  ["putThing", ["200 Replaced.", "201 Created.", "the same fields as 200", "204 Nothing changed."]],
  ["putThing", [], ["### 200 Replaced.", "### 201 Created.", "### 204 Nothing changed."]],
  ["exportCsv", ["Body: text/csv", "X-Rows integer", "Always with every response", "X-Complete boolean"]],
  [
    "exportCsv",
    ["Two rows name,age Ada,36"],
    ["Body: `text/csv`", "```text\nname,age\nAda,36\n", "`X-Rows` (integer)"],
  ],
  ["getPhoto", ["Body: image/png", "--output response.bin"], ["Body: `image/png`"]],
  ["listByCursor", ["next string or null", "data array of objects · Thing"], ["`next` (string or null)"]],
  ["listByOffset", ["inline string In line.", "total integer"], ["`inline` (string): In line."]],
  ["readStatus", ["No key is needed."], ["## Authorization\n\nNo key is needed."]],
  ["takePath", ["One of: bearer HTTP bearer plain key in the header"], ["## Authorization\n\nOne of:"]],
  ["openLiveChatGroup", ["Live Chat Groups"], []],
  ["oldCall", ["deprecated since 2026-01-01, may be gone from 2026-12-31 on", "Use readStatus instead"]],
  ["oldCall", [], ["deprecated since 2026-01-01, may be gone from 2026-12-31 on", "Use [Use readStatus]"]],
];

describe("the page of a construct", () => {
  const ids = [...new Set(said.map(([id]) => id))];

  test.each(ids)("%s says so", (id) => {
    const text = folded(pageOf(id));
    for (const [, page] of said.filter(([of]) => of === id))
      for (const words of page) expect(text).toContain(folded(words));
  });

  test.each(ids)("%s says so in Markdown", (id) => {
    for (const [, , twin = []] of said.filter(([of]) => of === id))
      for (const words of twin) expect(twinOf(id)).toContain(words);
  });
});

/** Without spaces: parts of a page that stand apart have none between them. */
function folded(text: string): string {
  return text.replaceAll(/\s+/gu, "");
}

/** Returns the part of a page from one section to the next. */
function between(text: string, from: string, to: string): string {
  return text.slice(text.lastIndexOf(from), text.lastIndexOf(to));
}

describe("a request", () => {
  const parts = [
    ["page", between(pageOf("createAccount"), "Request body", "Responses201")],
    ["twin", between(twinOf("createAccount"), "## Request body", "## Responses")],
    ["samples", between(twinOf("createAccount"), "## Samples", "Response 201")],
  ] as const;

  test.each(parts)("has nothing that is read only: %s", (_name, text) => {
    expect(text).toContain("secret");
    expect(text).not.toMatch(/created|serial|read only|7d9f3c1e/u);
  });
});

test("a response has nothing that is write only, on its page, in its twin and in examples", () => {
  const response = [
    pageOf("createAccount").slice(pageOf("createAccount").lastIndexOf("201 Created.")),
    between(twinOf("createAccount"), "## Responses", "## Samples"),
    twinOf("createAccount").slice(twinOf("createAccount").lastIndexOf("Response 201")),
  ];
  for (const text of response) {
    expect(text).toContain("created");
    expect(text).not.toMatch(/secret|write only/u);
  }
});

describe("names and texts that break shells, scripts and Markdown", () => {
  test("are shown as they are", () => {
    expect(pageOf("writeNasty")).toContain(nasty);
    expect(pageOf("takeNames")).toContain("it's `a` $b");
  });

  test("stay within their code in Markdown", () => {
    expect(twinOf("writeNasty")).toContain(`\`\` ${nasty} \`\``);
    expect(twinOf("takeNames")).toContain("`` it's `a` $b `` (string)");
  });
});

test("no page has a broken link or an anchor twice", () => {
  expect(brokenLinks(site)).toEqual([]);
  for (const [address, html] of site) {
    if (!address.endsWith(".html")) continue;
    const ids = idsOf(html);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  }
});

describe("programs and search", () => {
  const entries = JSON.parse(
    (site.get("assets/search.js") ?? "").replace("globalThis.searchEntries=", ""),
  ) as SearchEntry[];

  test("find the fields of inline bodies, of responses without a name, of parts and of alternatives, where they stand", () => {
    const places = entries.map(({ t, a }) => `${t} ${a}`);
    for (const place of [
      "colour operations/writeDefaults.html#body-colour",
      "mail schemas/Scalars.html#field-contact-choice-form_1-mail",
      "X-Rows operations/exportCsv.html#response-header-X-Rows",
      "photo operations/upload.html#body-photo",
      "codes operations/takeLists.html#query-codes",
    ]) {
      expect(places).toContain(place);
    }
    for (const { a } of entries) {
      const [page = "", id] = a.split("#");
      if (id !== undefined) expect(idsOf(site.get(page) ?? ""), a).toContain(id);
    }
  });

  test("learn which operation is deprecated", () => {
    const llms = site.get("llms.txt") ?? "";
    expect(llms).toContain("`GET /v1/oldCall`, deprecated since 2026-01-01, may be gone from 2026-12-31 on");
    expect(entries.find(({ a }) => a === "operations/oldCall.html")?.x).toContain("deprecated since 2026-01-01");
  });

  test("have a page of each operation in one file", () => {
    const full = site.get("llms-full.txt") ?? "";
    for (const words of ["`scores` (map of integers)", "No key is needed.", "multipart/form-data"]) {
      expect(full).toContain(words);
    }
  });
});

describe("without our client", async () => {
  const foreign = await siteOf(document);

  test("a public operation has no key in its samples, any other one has", () => {
    expect(foreign.get("operations/readStatus.md")).not.toMatch(/authorization:|YOUR_KEY/iu);
    expect(foreign.get("operations/getCard.md")).toContain("Bearer YOUR_KEY");
  });

  test("bytes, texts and forms can be tried", () => {
    for (const id of ["writeText", "writeBytes", "upload", "readStatus"]) {
      expect(foreign.get(`operations/${id}.html`), id).toContain("data-request");
    }
  });
});
