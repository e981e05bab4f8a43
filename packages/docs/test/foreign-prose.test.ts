import { describe, expect, test } from "vitest";
import { renderProse } from "../src/text/prose.ts";

describe("HTML in a description", () => {
  test.each([
    ["<p>One <code>a</code>.</p>\n\n<p>Two.</p>", '<p>One <code class="name">a</code>.</p>\n<p>Two.</p>\n'],
    ["One<br/>two", "<p>One<br>two</p>\n"],
    [
      "<b>One</b> <strong>two</strong> <em>three</em>",
      "<p><strong>One</strong> <strong>two</strong> <em>three</em></p>\n",
    ],
    ["<ul><li>One</li><li>Two</li></ul>", "<ul>\n<li><p>One</p>\n</li>\n<li><p>Two</p>\n</li>\n</ul>\n"],
    [
      '<a target="_blank" href="https://things.example/a">One</a>',
      '<p><a href="https://things.example/a">One</a></p>\n',
    ],
    [
      '<p>See <a href="/docs/a(b)">One</a> of [two](https://things.example/).</p>',
      '<p>See One of <a href="https://things.example/">two</a>.</p>\n',
    ],
    ['<a href="https://things.example/a_(b)">One</a>', '<p><a href="https://things.example/a_%28b%29">One</a></p>\n'],
  ])("%j is read as what it means", (html, expected) => {
    expect(renderProse(html)).toBe(expected);
  });

  test.each([
    "<script>alert(1)</script>",
    '<a href="javascript:alert(1)">a</a>',
    '<b onclick="alert(1)">b</b>',
    '<a href="https://things.example/" onclick="x">',
    "<p>unfinished",
    "<img src=x onerror=alert(1)>",
    "`<b>code</b>`",
    "`` `<b>code</b>` ``",
  ])("%j stays text", (html) => {
    expect(renderProse(html).replace(/<\/?(?:p|code)(?: class="name")?>/gu, "")).not.toMatch(/<[a-z/]/iu);
  });
});
