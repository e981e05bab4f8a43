import { describe, expect, test } from "vitest";
import { card, latin1, readEntries } from "../support/bulk-entries.ts";

/** Name, note or fault of the only card. */
async function readCard(file: string | Buffer): Promise<{ name?: string; note?: string; fault?: string }> {
  const [entry] = await readEntries("vcard", file);
  if (entry !== undefined && "fault" in entry) return { fault: entry.fault.message! };
  const { name, metadata } = (entry as { contact: { name: string; metadata?: { note: string } } }).contact;
  return { name, ...metadata };
}

const quoted = "ENCODING=QUOTED-PRINTABLE";

describe("an encoded value of a vCard", () => {
  test.each([
    ["3.0", `FN;CHARSET=UTF-8;${quoted}:J=C3=BCrgen =\r\nM=C3=BC=\r\nller`],
    ["2.1", `FN;${quoted};CHARSET=utf-8:J=c3=bcrgen=20=\r\nM=C3=BCller`],
    ["2.1", "FN;QUOTED-PRINTABLE:J=C3=BCrgen=\r\n M=C3=BCller"],
    ["2.1", `FN;CHARSET=ISO-8859-1;${quoted}:J=FCrgen M=FCller`],
    ["2.1", `FN;CHARSET="windows-1252";${quoted}:J=FCrgen M=FCller`],
    ["3.0", `FN;${quoted}:J=\r\n C3=BCrgen M=C3=BCller`],
    ["3.0", "FN;ENCODING=b:SsO8cmdlbiBNw7xsbGVy"],
    ["3.0", "FN;ENCODING=B;CHARSET=ISO-8859-1:SvxyZ2VuIE38bGxlcg=="],
    ["2.1", "FN;BASE64:SsO8cmdl\r\n biBNw7xsbGVy\r\n"],
  ])("in version %s is decoded: %j", async (version, line) => {
    expect(await readCard(card(`VERSION:${version}`, line, "NOTE:x"))).toEqual({ name: "Jürgen Müller", note: "x" });
  });

  test("may hold line breaks, semicolons and what looks like a property", async () => {
    const file = card(
      "VERSION:2.1",
      "N:Example;Ada",
      `NOTE;${quoted}:one=0D=0A=\r\nTEL:1=3B=0Dtwo=\r\n\r\nEMAIL:ada@mail.example`,
    );
    expect(await readCard(file)).toEqual({ name: "Ada Example", note: "one\nTEL:1;\ntwo" });
  });

  test("is read in its own character set without an encoding too", async () => {
    expect(await readCard(latin1(card("VERSION:2.1", "FN;CHARSET=ISO-8859-1:J\xfcrgen")))).toEqual({ name: "Jürgen" });
    expect(await readCard(latin1(card("VERSION:3.0", "FN:J\xfcrgen")))).toMatchObject({
      fault: expect.stringContaining("UTF-8"),
    });
  });

  test("of parts is decoded part by part", async () => {
    const file = card("VERSION:2.1", `N;CHARSET=UTF-8;${quoted}:M=C3=BCller;J=C3=BCrgen;;Dr.;`);
    expect(await readCard(file)).toEqual({ name: "Dr. Jürgen Müller" });
  });

  test("with a bare equals sign at the end of the card loses neither the sign nor the card", async () => {
    expect(await readCard(card("VERSION:2.1", "FN:Ada", `NOTE;${quoted}:a=b=`))).toEqual({ name: "Ada", note: "a=b=" });
  });

  test.each([
    ["FN;ENCODING=uuencode:x", "another ENCODING"],
    ["FN;ENCODING=b:???", "another ENCODING"],
    ["FN;CHARSET=klingon:x", "a CHARSET that is known"],
    [`FN;CHARSET=UTF-8;${quoted}:=FC`, "Expected UTF-8"],
  ])("that cannot be read is said: %s", async (line, said) => {
    expect((await readCard(card("VERSION:3.0", line))).fault).toContain(said);
  });
});

describe("vCard 2.1", () => {
  test("keeps the space at which it folds, and takes a backslash as it is", async () => {
    const file = card("VERSION:2.1", "FN:Ada", "NOTE:C:\\new\\; a long\r\n line");
    expect(await readCard(file)).toEqual({ name: "Ada", note: "C:\\new; a long line" });
  });
});

describe("a card", () => {
  test("keeps every note, name and address", async () => {
    const [entry] = await readEntries(
      "vcard",
      card(
        "VERSION:4.0",
        "FN;LANGUAGE=en:Ada Example",
        "FN;LANGUAGE=it:Ada Esempio",
        "N:Example;Ada;King;;",
        "NOTE:one",
        "item1.NOTE:two",
        "UID:u-1",
        "UID:u-2",
        "EMAIL:a@mail.example",
        "EMAIL:b@mail.example",
        "ADR:;;Via Roma 1;Milano;;;",
        "X-SKYPE:ada",
        "X-SKYPE:ada2",
      ),
    );
    expect(entry).toMatchObject({
      contact: { name: "Ada Example", metadata: { note: "one\n\ntwo" } },
      texts: [{ text: "a@mail.example" }, { text: "b@mail.example" }, { text: "u-1" }, { text: "u-2" }],
      aside: [
        { field: "name", value: "Ada Esempio" },
        { field: "name", value: "Ada King Example" },
      ],
      unused: ["ADR", "X-SKYPE", "X-SKYPE"],
    });
  });

  test.each([
    ["4.0", "FN;PREF=2:Second", "FN:Third", "FN;PREF=1:First"],
    ["3.0", "FN:Second", "FN;TYPE=work:Third", "FN;TYPE=pref:First"],
    ["3.0", "N:Second", "N;TYPE=work:Third", "N;TYPE=pref:First"],
    ["4.0", "FN;PREF=100:Third", "FN;PREF=9:Second", "FN;PREF=1:First"],
  ])("takes the name that it prefers: %s %s", async (version, ...names) => {
    const [entry] = await readEntries("vcard", card(`VERSION:${version}`, ...names));
    expect(entry).toMatchObject({ contact: { name: "First" } });
  });

  test("with several names in parts keeps them all", async () => {
    const [entry] = await readEntries("vcard", card("VERSION:3.0", "N:Example;Ada", "N:Esempio;Ada"));
    expect(entry).toMatchObject({
      contact: { name: "Ada Example" },
      aside: [{ field: "name", value: "Ada Esempio" }],
    });
  });

  test.each(["FN:\u200b", "FN:\u00ad \ufeff", "FN:\u200b\r\nN:\u200b;\u2060"])(
    "has no name that is invisible: %j",
    async (name) => {
      const [entry] = await readEntries("vcard", card("VERSION:3.0", name, "N:;Ada"));
      expect(entry).toMatchObject({ contact: { name: "Ada" }, aside: [] });
    },
  );

  test("with another note than its metadata has keeps both", async () => {
    const [entry] = await readEntries(
      "vcard",
      card("VERSION:4.0", "FN:a", 'X-CONTACTS-METADATA:{"note":"x"}', "NOTE:y"),
    );
    expect(entry).toMatchObject({ contact: { metadata: { note: "x" } }, aside: [{ field: "note", value: "y" }] });
  });

  test.each(["KIND:group", "X-ADDRESSBOOKSERVER-KIND:Group", "item1.KIND:GROUP"])(
    "that is a group: %s",
    async (kind) => {
      const entries = await readEntries(
        "vcard",
        card("VERSION:3.0", "FN:All", kind) + card("VERSION:4.0", "KIND:org", "FN:a"),
      );
      expect(entries).toMatchObject([{ isGroup: true }, { contact: { name: "a" } }]);
    },
  );
});
