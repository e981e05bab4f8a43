import { expect, test } from "vitest";
import { splitAtFences } from "../src/text/fences.ts";

test("Markdown is split into text and code, and joined it is the same again", () => {
  const markdown = "Text\n\n```ts app.ts\n`1`;\n```\n\nMore `code`\n";
  expect(splitAtFences(markdown)).toEqual(["Text\n\n", "```ts app.ts\n`1`;\n```", "\n\nMore `code`\n"]);
});

test.each(["", "```", "a\n```\nb", "```sh\nls\n```", "a ```b``` c\n", "```a\r\nb\r\n```\r\n"])(
  "%j loses nothing",
  (markdown) => {
    expect(splitAtFences(markdown).join("").replaceAll("\r", "")).toBe(markdown.replaceAll("\r", ""));
  },
);
