import { describe, expect, test } from "vitest";
import { card, latin1, outline, readEntries } from "../support/bulk-entries.ts";

const notUtf8 = "Expected UTF-8; received other bytes.";

describe("vCard", () => {
  test("reads what phones and address books export as 3.0", async () => {
    const file = card(
      "VERSION:3.0",
      "N:Lovelace;Ada;King;Countess;",
      "FN:Ada\\, Countess",
      "item1.TEL;type=CELL;type=VOICE:+1 415 555 0123",
      'TEL;TYPE="HOME,pref":+1 (415) 555-0124',
      "EMAIL;TYPE=INTERNET;TYPE=HOME:ada@mail.example",
      "NOTE;CHARSET=UTF-8:line one\\nline",
      "  two",
      "PHOTO;ENCODING=b;TYPE=JPEG:AAAA",
      ` ${"A".repeat(2_000_000)}`,
      "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
    );
    expect(await readEntries("vcard", file, 65_536)).toEqual([
      {
        line: 1,
        span: { start: 0, end: Buffer.byteLength(file) },
        contact: { name: "Ada, Countess", metadata: { note: "line one\nline two" }, identifiers: [] },
        texts: [
          { type: "phone_number", text: "+1 (415) 555-0124", isLenient: true },
          { type: "phone_number", text: "+1 415 555 0123", isLenient: true },
          { type: "email", text: "ada@mail.example", isLenient: true },
          { type: "external_id", text: "urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", isLenient: true },
        ],
        aside: [expect.objectContaining({ field: "name", value: "Countess Ada King Lovelace" })],
        unused: ["PHOTO"],
      },
    ]);
  });

  test("takes a name from its parts, and a tel URI as it stands", async () => {
    const [entry] = await readEntries(
      "vcard",
      card("VERSION:4.0", "FN:", "N:Lovelace;Ada;;Countess;", "TEL;VALUE=uri:tel:+1-415-555-0123;ext=1"),
    );
    expect(entry).toMatchObject({
      contact: { name: "Countess Ada Lovelace" },
      texts: [{ text: "tel:+1-415-555-0123;ext=1" }],
    });
  });

  test("undoes folds in the middle of a character", async () => {
    const [before, after] = [
      Buffer.from("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\xc3", "latin1"),
      latin1("\r\n \xbc\r\nEND:VCARD\r\n"),
    ];
    expect(await outline("vcard", Buffer.concat([before, after]))).toEqual(["1 = ü"]);
  });

  test("continues after cards that are broken", async () => {
    const file = Buffer.concat([
      Buffer.from(`noise\nmore noise\n${card("VERSION:1.0", "FN:a")}${card("VERSION:4.0", "FN")}`),
      latin1(card("VERSION:4.0", "FN:\xfc")),
      Buffer.from(card("VERSION:3.0", "FN;CHARSET=none:x")),
      Buffer.from(card("VERSION:4.0", "X-CONTACTS-METADATA:[1]")),
      Buffer.from(`BEGIN:VCARD\nVERSION:4.0\nFN:open\n${card("VERSION:4.0", "FN:whole")}BEGIN:VCARD\nFN:cut`),
    ]);
    expect(await outline("vcard", file)).toEqual([
      "1 Expected BEGIN:VCARD.",
      "3 Expected a card of VERSION 4.0, 3.0 or 2.1. Export the cards in one of them.",
      "7 Expected a colon and a value after FN on line 9.",
      `11 ${notUtf8} See line 13.`,
      "15 Expected a CHARSET that is known; received another. See line 17.",
      "19 Expected a JSON object.",
      "23 Expected END:VCARD; the next card begins before.",
      "26 = whole",
      "30 Expected END:VCARD; the file ends before.",
    ]);
  });

  test("holds no more of a card than an entry may have, however it is folded", async () => {
    const bomb = card("VERSION:4.0", `NOTE:${"\r\n xxxx".repeat(300_000)}`);
    const many = card("VERSION:4.0", Array(80_000).fill("NOTE:0123456789").join("\r\n"));
    const tooLong = "Expected a card of at most 1048576 bytes; received more.";
    const outlined = await outline("vcard", bomb + many + card("VERSION:4.0", "FN:after"), 65_536);
    expect(outlined).toEqual([`1 ${tooLong}`, expect.stringContaining(tooLong), expect.stringContaining("= after")]);
  });
});
