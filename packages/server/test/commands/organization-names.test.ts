import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { createKey } from "../../src/organizations/keys.ts";
import { createOrganization } from "../../src/organizations/organization.ts";
import { newOrganization } from "../support/organization.ts";
import { openTestStore } from "../support/test-database.ts";

const store = await openTestStore();
const create = (name: string) => createOrganization(store, { name, now: new Date(), newId: v7 });

describe("the name of an organisation", () => {
  test.each([
    ["empty", ""],
    ["blank", "   "],
    ["blank by other spaces", "\u00a0\u3000\u2003"],
    ["blank to the eye", "\u2800"],
    ["a UUID", "019cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d"],
    ["a UUID in capitals", "BBBBBBBB-CCCC-DDDD-EEEE-FFFFFFFFFFFF"],
    ["a UUID without hyphens", "019cbd02c0007c4ea1d35e6f7a8b9c0d"],
    ["a UUID in braces", "{019cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d}"],
    ["a UUID as URN", "urn:uuid:019cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d"],
    ["a UUID of wide digits", "０19cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d"],
    ["with an escape sequence", "Acme\u001b[2J"],
    ["with a line break", "Acme\nforged"],
    ["with a tab", "Acme\tforged"],
    ["with a C1 control character", "Acme\u009b2J"],
    ["with a change of direction", "Acme\u202ecod.exe"],
    ["with an isolate", "Acme\u2066"],
    ["with a zero-width space", "Ac\u200bme"],
    ["with a byte order mark inside", "Ac\ufeffme"],
    ["with a soft hyphen", "Ac\u00adme"],
    ["with a Hangul filler", "Acme\u3164"],
    ["with a variation selector", "Acme\ufe0f"],
    ["with a tag character", "Acme\u{e0041}"],
    ["with a line separator at its end", "Acme\u2028"],
    ["with a line break at its end", "Acme\n"],
    ["with a tab before it", "\tAcme"],
    ["of 201 characters", "x".repeat(201)],
    ["an API key", `org_${"A".repeat(60)}`],
  ])("is refused when it is %s", async (_what, name) => {
    const error = await create(name).catch((error: Error) => error);
    expect(error).toMatchObject({ name: "NameError", message: expect.stringMatching(/^.{20,200}\.$/u) });
    expect((error as Error).message).not.toContain("A".repeat(60));
  });

  test.each([
    ["the same", "Straße 7"],
    ["in capitals", "STRASSE 7"],
    ["with a capital sharp s", "STRAẞE 7"],
    ["with outer spaces", "  straße 7 \u00a0"],
    ["with wider spaces", "Straße \u00a0 7"],
    ["decomposed", "E\u0301clair"],
    ["decomposed and in another case", "e\u0301CLAIR"],
  ])("is refused when there is one like it, and finds that one: %s", async (_how, name) => {
    const known = name.match(/7/) ? "Straße 7" : "Éclair";
    await create(known).catch(() => {});
    await expect(create(name)).rejects.toMatchObject({
      name: "OrganizationError",
      message: expect.stringMatching(`^There is already an organisation "${known}" \\([0-9a-f-]{36}\\)`),
    });
    const { organization } = await createKey(store, { organization: name, now: new Date() });
    expect(organization.name).toBe(known);
  });

  test.each(["株式会社", 'O\'Reilly "& Sons"', "x".repeat(200), "👩 Labs", "-7", "ΟΔΟΣ", "deadbeef", "e\u0301cole"])(
    "may be anything else: %s",
    async (name) => {
      const { id } = await create(` ${name} `);
      const { organization } = await createKey(store, { organization: name, now: new Date() });
      expect(organization).toMatchObject({ id, name: name.normalize("NFC") });
    },
  );

  test("belongs to one when several are created at once", async () => {
    const outcomes = await Promise.allSettled(["Race", "RACE", " race", "race"].map(create));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ name: "OrganizationError" });
    }
  });
});

describe("an organisation that does not exist", () => {
  test.each([
    ["Globxe", 'Did you mean "Globex"?'],
    ["glob", 'Did you mean "Globex"?'],
    ["Globex Corporation", 'Did you mean "Globex"?'],
  ])("brings up names that are near: %s", async (organization, hint) => {
    await create("Globex").catch(() => {});
    await expect(createKey(store, { organization, now: new Date() })).rejects.toThrow(hint);
  });

  test("is not created by its name or id", async () => {
    for (const organization of ["Nowhere to be found", v7(), "", "%", "_"]) {
      await expect(createKey(store, { organization, now: new Date() })).rejects.toThrow("There is no organisation");
    }
  });
});

describe("the name of a key", () => {
  test("is refused when it is blank, too long or has characters that cannot be seen", async () => {
    const { organization } = await newOrganization(store);
    const options = { organization: organization.id, now: new Date() };
    for (const name of ["", " ", "a\u001b[2J", "a\nb", "\u202e", "x".repeat(201)]) {
      await expect(createKey(store, { ...options, name })).rejects.toMatchObject({ name: "NameError" });
    }
    expect(await createKey(store, { ...options, name: " ci: deploy " })).toMatchObject({ keyId: expect.any(String) });
  });
});
