import { describe, expect, test } from "vitest";
import type { FormatName } from "../../src/bulk/format.ts";
import { type BulkOrganization, bulkOrganization, identifier, line } from "../support/bulk-organization.ts";

// One person or two: a firm's fax number does not make one contact of two customers.

const fax = "+39021234500";

interface Exported {
  readonly name: string;
  readonly metadata: { readonly set_aside?: Record<string, string[]> };
  readonly identifiers: readonly { readonly identifier_value: string }[];
}

async function exported(organization: BulkOrganization): Promise<Exported[]> {
  const lines = (await organization.export()).split("\n").filter((text) => text !== "");
  return lines.map((text) => JSON.parse(text));
}

const valuesOf = ({ identifiers }: Exported) => identifiers.map(({ identifier_value }) => identifier_value);

/** A contact in each format, with an external id, an e-mail address and the number that all share. */
const writers: Record<FormatName, { head: string; write(name: string): string }> = {
  ndjson: {
    head: "",
    write: (name) =>
      line({
        name,
        identifiers: [
          identifier("phone_number", fax),
          identifier("email", `${name}@firm.example`),
          identifier("external_id", `id-${name}`),
        ],
      }),
  },
  csv: {
    head: "name,phone_number,email,external_id\n",
    write: (name) => `${name},${fax},${name}@firm.example,id-${name}\n`,
  },
  vcard: {
    head: "",
    write: (name) =>
      `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL:${fax}\nEMAIL:${name}@firm.example\nUID:id-${name}\nEND:VCARD\n`,
  },
};

describe.each(Object.entries(writers))("two contacts with different external ids, in %s", (format, { head, write }) => {
  const options = { format: format as FormatName };

  test("stay two when they share a number, which the first keeps, and it is said", async () => {
    const organization = await bulkOrganization();
    const done = await organization.import(head + write("ada") + write("bob"), options);
    expect(done).toMatchObject({ created: 2, merged: 0, rejected: 0 });
    const [ada, bob] = await exported(organization);
    expect(valuesOf(ada!)).toEqual([fax, "ada@firm.example", "id-ada"]);
    expect(valuesOf(bob!)).toEqual(["bob@firm.example", "id-bob"]);
    expect(bob!.metadata).toEqual({ set_aside: { phone_number: [fax] } });
    expect(done.said).toMatch(
      /Line \d+, \/phone_number: .* belongs to a contact with another external id\. .* See contact /,
    );
    expect(done.said).toContain("In this run: 1 value set aside in metadata.set_aside.");
  });

  test("stay two in different batches, after an interruption, and when the file is imported again", async () => {
    const organization = await bulkOrganization();
    const between = Array.from({ length: 250 }, (_, index) => write(`p${index}`).replaceAll(fax, "")).join("");
    const file =
      head +
      write("ada") +
      (format === "csv" ? between : "") +
      Array.from({ length: 250 }, (_, i) => write(`q${i}`)).join("");
    let batches = 0;
    const stopped = organization.import(file, { ...options, isStopping: () => ++batches === 1 });
    await expect(stopped).rejects.toThrow("Stopped.");
    expect(await organization.import(file, options)).toMatchObject({ merged: 0, rejected: 0 });
    const before = await organization.export();
    expect(before.match(/"identifier_value":"\+39021234500"/g)).toHaveLength(1);
    expect(await organization.import(file, { ...options, isAnew: true })).toMatchObject({ created: 0, rejected: 0 });
    expect(await organization.export()).toBe(before);
  });

  test("stay two when the other one was there before", async () => {
    const organization = await bulkOrganization();
    await organization.import(head + write("ada"), options);
    expect(await organization.import(head + write("bob"), options)).toMatchObject({ created: 1, merged: 0 });
    expect(await exported(organization)).toHaveLength(2);
  });

  test("stay two under one name if the file has both ids, and are one if the ids are of two systems", async () => {
    const organization = await bulkOrganization();
    const other = write("ada").replaceAll("id-ada", "other-ada");
    await organization.import(head + write("ada"), options);
    expect(await organization.import(head + other + write("ada"), options)).toMatchObject({ created: 1, merged: 1 });
    const [ada, namesake] = await exported(organization);
    expect(valuesOf(ada!)).toEqual([fax, "ada@firm.example", "id-ada"]);
    expect(valuesOf(namesake!)).toEqual(["other-ada"]);

    const third = await organization.import(head + write("ada").replaceAll("id-ada", "third-ada"), options);
    expect(third).toMatchObject({ created: 0, merged: 1 });
    expect(third.said).toMatch(/Line \d+: Merged into a contact that has another external id\. See contact /);
    const [joined] = await exported(organization);
    expect(valuesOf(joined!)).toEqual([fax, "ada@firm.example", "id-ada", "third-ada"]);
  });
});

describe("contacts that share an identifier", () => {
  test("are told apart one after the other in a batch, whichever identifier finds them", async () => {
    const organization = await bulkOrganization();
    const [phone, email] = [identifier("phone_number", fax), identifier("email", "desk@firm.example")];
    await organization.import(line({ name: "Desk", identifiers: [phone, email] }));
    const done = await organization.import(
      line({ name: "Ada", identifiers: [phone, identifier("external_id", "1")] }) +
        line({ name: "Bob", identifiers: [email, identifier("external_id", "2")] }),
    );
    expect(done).toMatchObject({ created: 1, merged: 1 });
    const [desk, bob] = await exported(organization);
    expect(desk!.name).toBe("Ada");
    expect(valuesOf(bob!)).toEqual(["2"]);
    expect(bob!.metadata.set_aside).toEqual({ email: ["desk@firm.example"] });
  });

  test("are created in the order of the file with those that share nothing", async () => {
    const organization = await bulkOrganization();
    const names = Array.from({ length: 20 }, (_, index) => `P${index}`);
    const rows = names.map((name, index) =>
      line({
        name,
        identifiers: [identifier("external_id", name), ...(index % 3 === 0 ? [identifier("phone_number", fax)] : [])],
      }),
    );
    expect(await organization.import(rows.join(""))).toMatchObject({ created: 20 });
    expect((await exported(organization)).map(({ name }) => name)).toEqual(names);
  });

  test("are one if one of their external ids is the same", async () => {
    const organization = await bulkOrganization();
    const ids = [identifier("external_id", "1"), identifier("external_id", "2", false)];
    await organization.import(line({ name: "Ada", identifiers: [identifier("phone_number", fax), ids[0]] }));
    const done = await organization.import(
      line({ name: "Ada", identifiers: [identifier("phone_number", fax), ...ids] }),
    );
    expect(done).toMatchObject({ created: 0, merged: 1 });
  });

  test("are one without external ids, and a name that is replaced is said each time", async () => {
    const organization = await bulkOrganization();
    const rows = Array.from({ length: 30 }, (_, index) =>
      line({ name: `P${index}`, identifiers: [identifier("phone_number", fax)] }),
    );
    const done = await organization.import(rows.join(""));
    expect(done).toMatchObject({ created: 1, merged: 29 });
    expect(
      done.said.match(/^Line \d+: Merged into a contact of another name, which is replaced\. See contact \S+$/gm),
    ).toHaveLength(29);
    expect(done.said).toContain("In this run: 29 names replaced.");
    expect(done.said).not.toMatch(/P\d/);
  });

  test("keep what was set aside before", async () => {
    const organization = await bulkOrganization();
    const card = (number: string) => `BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Ada\nTEL:${number}\nEND:VCARD\n`;
    await organization.import(card("02 1"), { format: "vcard" });
    await organization.import(card("02 2"), { format: "vcard" });
    const [ada] = await exported(organization);
    expect(ada!.metadata.set_aside).toEqual({ phone_number: ["02 1", "02 2"] });
  });
});
