import { describe, expect, test } from "vitest";
import { bulkOrganization, identifier, line } from "../support/bulk-organization.ts";

describe("import", () => {
  test("rejects a contact of more than 100 identifiers, and identifiers beyond the 100 that one has", async () => {
    const organization = await bulkOrganization();
    const emails = (count: number, from = 0) =>
      Array.from({ length: count }, (_, index) =>
        identifier("email", `p${from + index}@mail.example`, from + index === 0),
      );
    const text = [
      line({ name: "Too many", identifiers: [...emails(100), identifier("external_id", "crm-2")] }),
      line({ name: "Full", identifiers: emails(100) }),
      line({
        name: "Changed",
        identifiers: [identifier("email", "p7@mail.example", false), identifier("external_id", "crm-1")],
      }),
    ].join("");
    expect(await organization.import(text)).toMatchObject({ created: 1, merged: 0, rejected: 2 });
    const exported = JSON.parse(await organization.export());
    expect(exported).toMatchObject({ name: "Full" });
    expect(exported.identifiers).toHaveLength(100);
  });
});
