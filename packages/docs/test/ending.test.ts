import { expect, test } from "vitest";
import { contacts, siteOf, specWith } from "./support/spec.ts";

test("an operation that will end says from which day on, and what comes after it", async () => {
  const document = structuredClone(contacts) as never as { paths: Record<string, { post: object }> };
  Object.assign(document.paths["/v1/contacts/find"]!.post, {
    deprecated: true,
    "x-deprecated-since": "2026-12-01",
    "x-sunset": "2027-06-30",
    "x-successor": "resolveContact",
  });
  const site = await siteOf(document as never);
  const page = site.get("operations/findContact.html");
  expect(page).toContain('<span class="flag">deprecated since 2026-12-01, may be gone from 2027-06-30 on</span>');
  expect(page).toContain('Use <a href="resolveContact.html">Find or create a contact</a> instead.');
  const twin = site.get("operations/findContact.md");
  expect(twin).toContain("deprecated since 2026-12-01, may be gone from 2027-06-30 on)");
  expect(twin).toContain("Use [Find or create a contact](resolveContact.md) instead.");
  expect(site.get("operations/getContact.html")).not.toContain("deprecated since");
});

test("an operation that is deprecated without a day says just that", async () => {
  const site = await siteOf(specWith({ operation: { deprecated: true } }));
  expect(site.get("operations/listThings.html")).toContain('<span class="flag">deprecated</span>');
});
