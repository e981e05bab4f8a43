// The pages and their Markdown show everything that the table of constructs calls "shown in the reference".
import { describe, expect, test } from "vitest";
import { noContent } from "../src/input/content.ts";
import { createSite } from "../src/output/site.ts";
import { markedDocument } from "./support/marked-document.ts";

const json = JSON.stringify(markedDocument);
const site = await createSite({ document: markedDocument, yaml: "", json, content: { ...noContent, client: true } });
const marks = [...new Set(json.match(/mark-[a-z-]+/gu))];
const dates = ["2021-02-03", "2033-04-05"];
const numbers = ["7777", "54,321", "98,765", "41 to 43", "6,543", "at most 37", "1,234.5", "0.125"];
const words = ["No key is needed.", "deprecated", "entries in one value", "Never", "refused"];

describe.each([
  [".html", (html: string) => html.replace(/<a [^>]*href="([^"]*)"[^>]*>|<[^>]*>/gu, " $1 ")],
  [".md", (markdown: string) => markdown],
])("in the files *%s", (ending, read) => {
  const text = [...site]
    .filter(([address]) => address.endsWith(ending))
    .map(([, file]) => read(file))
    .join("\n");

  test("every text of the document stands", () => {
    expect(marks.length).toBeGreaterThan(50);
    // No mark counts as shown because a longer one is.
    expect(marks.filter((mark) => !new RegExp(`${mark}(?![a-z-])`, "u").test(text))).toEqual([]);
  });

  test("every number and day stands, and what follows from other keywords", () => {
    expect([...dates, ...numbers, ...words].filter((one) => !text.includes(one))).toEqual([]);
  });
});
