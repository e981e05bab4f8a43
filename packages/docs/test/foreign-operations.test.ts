import { describe, expect, test } from "vitest";
import { foreignSpec } from "./support/foreign.ts";
import { brokenLinks, idsOf, textOf } from "./support/html.ts";
import { siteOf } from "./support/spec.ts";

const site = await siteOf(foreignSpec);
const textOn = (address: string) => textOf(site.get(address) ?? "");
const addPet = textOn("operations/addPet.html");

describe("the page of an operation shows", () => {
  test.each<[what: string, words: string[]]>([
    ["all tags", ["Pets · Animals"]],
    ["what its path says", ["All the pets."]],
    ["documentation elsewhere", ["Read more"]],
    ["its own servers", ["Addresses", "https://kennel.example", "curl 'https://kennel.example/pets?sort=-birthday'"]],
    ["ways to authorize, with scopes", ["oauth with pets:write and apiKey, or certificate, or nothing"]],
    ["flows and the scopes it takes", ["https://pets.example/authorize", "pets:write", "Change pets.", "mutual TLS"]],
    ["how parameters are written", ["in style pipeDelimited, entries in one value"]],
    ["parameters with content", ["filter", "Written as", "application/json", "at most 3 fields"]],
    ["words beside a reference", ["Said beside the reference."]],
    ["every media type", ["multipart/form-data", "application/json · Pet", "The same fields as application/json"]],
    ["examples of every media type", ["A cat as JSON", "tomcat"]],
    ["the encoding of a form", ["In the form:", "image/png", "X-Size", "99 or less"]],
    ["callbacks", ["The pet was fed", "{$request.body#/url}", "meal", "204 Noted."]],
    ["links", ["Leads to:", "feedPet", "Feed it.", "$response.body#/id"]],
    ["examples that are elsewhere", ["https://pets.example/long.json"]],
    ["fields of media types that are not JSON", ["text/csv", "at most 77 characters"]],
    ["all paragraphs of a response", ["Added.", "And fed."]],
    ["headers that responses explain differently", ["Where the pet is.", "Location (4XX)", "Where the rules are."]],
    ["what is said about an example", ["A dog", "As most are.", "-birthday The youngest first"]],
    ["ranges of statuses and the default", ["4XX", "Your fault.", "why", "default", "Anything else."]],
  ])("%s", (_what, words) => {
    for (const word of words) expect(addPet).toContain(word);
  });

  test("an example once, whatever names it has", () => {
    expect(addPet.split("-birthday The youngest first")).toHaveLength(2);
  });

  test("the scopes that it takes, not all of them", () => {
    expect(addPet).not.toContain("See pets.");
    expect(textOn("index.html")).toContain("See pets.");
  });

  test("the same in its Markdown twin", () => {
    const twin = site.get("operations/addPet.md") ?? "";
    const said = [
      "https://kennel.example",
      "tomcat",
      "pets:write",
      "pipeDelimited",
      "X-Size",
      "meal",
      "Feed it.",
      "4XX",
      "why",
      "Scopes: `pets:write`: Change pets.",
      "at most 77 characters",
      "<https://pets.example/long.json>",
      "([feedPet](feedPet.md)): Feed it.",
    ];
    for (const words of said) expect(twin).toContain(words);
  });
});

describe("samples of an API that is not ours", () => {
  test("send a form as a form and a key where it belongs", () => {
    expect(addPet).toContain("--header 'authorization: Bearer YOUR_KEY'");
    expect(addPet).toContain("--header 'X-Pet-Key: YOUR_KEY'");
    expect(addPet).toContain("--form 'name=Rex'");
    const feedPet = textOn("operations/feedPet.html");
    expect(feedPet).toContain("--header 'authorization: Basic YOUR_KEY'");
    expect(feedPet).toContain("--data-urlencode 'meal=a bone'");
    expect(feedPet).toContain("curl 'https://eu.pets.example/pets/string/meals'");
  });

  test("do not call our client", () => {
    const texts = [...site].filter(([address]) => !address.startsWith("assets/"));
    for (const [, text] of texts) expect(text).not.toMatch(/contacts-api\/client|CONTACTS_API_KEY/u);
  });
});

test("a webhook has a page: what is sent, without a console", () => {
  const page = textOn("operations/petLost.html");
  for (const words of ["Webhook", "A pet was lost", "where", '"where": "park"', "Searching."]) {
    expect(page).toContain(words);
  }
  expect(page).not.toMatch(/curl|Try it/u);
});

test("the introduction shows whom to turn to, variables of addresses, schemes, and tags that are prose", () => {
  const page = textOn("index.html");
  const said = [
    "Pet people",
    "people@pets.example",
    "Terms of service",
    "More about pets",
    "A tag that is only prose.",
  ];
  const more = ["https://{region}.pets.example", "one of eu, us", "Where the pets live.", "openid-configuration"];
  for (const words of [...said, ...more]) expect(page).toContain(words);
});

test("nothing of it has a broken link or an anchor twice", () => {
  expect(brokenLinks(site)).toEqual([]);
  for (const [address, html] of site) {
    const ids = address.endsWith(".html") ? idsOf(html) : [];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  }
});
