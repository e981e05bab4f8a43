import { describe, expect, test } from "vitest";
import { card, latin1, outline, readEntries } from "../support/bulk-entries.ts";

// Programs write line breaks into values without folding them. An import must keep or report every part of such a value.

/** The note and the values that are set aside of the only card. */
async function readCard(...lines: string[]) {
  const [entry] = await readEntries("vcard", card(...lines, "EMAIL:a@mail.example"));
  if (entry === undefined || !("contact" in entry)) return entry;
  expect(entry.texts).toMatchObject([{ text: "a@mail.example" }]);
  const { metadata } = entry.contact as { metadata?: { note: string } };
  return { ...metadata, aside: entry.aside!.map(({ field, value }) => ({ [field]: value })), unused: entry.unused };
}

describe("lines of a card that are no properties", () => {
  test.each([
    ["unfolded", ["NOTE:one", "Allergic to penicillin", "Call 17h"], "Allergic to penicillin\nCall 17h"],
    ["with a colon", ["NOTE:one", "Call at 17:00"], "Call at 17:00"],
    ["that begin with a number", ["NOTE:one", "17:30 call"], "17:30 call"],
    ["that are a URL", ["NOTE:one", "https://x.example/a"], "https://x.example/a"],
    ["after a blank line", ["NOTE:one", "", " second paragraph", " folded"], "second paragraphfolded"],
    ["after a blank line, like a property", ["NOTE:one", "", " 2:00 pm", "", " TEL:1"], "2:00 pm\nTEL:1"],
    ["after base64 that is complete", ["NOTE;ENCODING=b:b25l", "two words"], "two words"],
    ["after quoted-printable", ["NOTE;ENCODING=QUOTED-PRINTABLE:one", "two"], "two"],
    ["named like a mark of the card", ["NOTE:one", "END of it", "end"], "END of it\nend"],
  ])("%s are set aside", async (_, lines, value) => {
    const read = await readCard("VERSION:3.0", "FN:Ada", ...lines);
    expect(read).toEqual({ note: "one", aside: [{ line: value }], unused: [] });
  });

  test("are set aside in blocks, with the line where each begins", async () => {
    const [entry] = await readEntries("vcard", card("VERSION:3.0", "FN:Ada", "NOTE:a", "b", "NOTE:c", "d", "e"));
    expect(entry).toMatchObject({
      aside: [
        { value: "b", fault: { message: "Expected a property, with a name and a colon, on line 5; received text." } },
        { value: "d\ne", fault: { message: expect.stringContaining("on line 7;") } },
      ],
    });
  });

  test("reject the card if they are not UTF-8 or too long", async () => {
    const file = Buffer.concat([
      latin1(card("VERSION:3.0", "FN:Ada", "NOTE:a", "\xfc")),
      Buffer.from(card("VERSION:3.0", "FN:Ada", ...Array(80_000).fill("0123456789 0123456789"))),
    ]);
    expect(await outline("vcard", file, 65_536)).toEqual([
      "1 Expected UTF-8; received other bytes. See line 5.",
      "7 Expected a card of at most 1048576 bytes; received more.",
    ]);
  });
});

describe("an encoded value that continues on lines that are not folded", () => {
  test.each([
    ["2.1", "NOTE;ENCODING=BASE64:aGVs\r\nbG8=\r\n", "hello"],
    ["3.0", "NOTE;ENCODING=b:aGVs\r\nbG8=", "hello"],
    ["2.1", "NOTE;BASE64:\r\naGVs\r\nbG8=", "hello"],
    ["2.1", "NOTE;ENCODING=QUOTED-PRINTABLE:line 1=0A\r\nline 2=C3=BC", "line 1\nline 2ü"],
    ["2.1", "NOTE;ENCODING=QUOTED-PRINTABLE:line 1=0D=0A\r\n=C3=BC 2=\r\n=0d=0a\r\n17:30", "line 1\nü 2\n17:30"],
  ])("in version %s is read whole: %j", async (version, lines, note) => {
    expect(await readCard(`VERSION:${version}`, "FN:Ada", lines)).toEqual({ note, aside: [], unused: [] });
  });

  test.each(["PHOTO;ENCODING=b;TYPE=JPEG:/9j/", "PHOTO;BASE64:", "PHOTO:data:image/jpeg;base64,/9j/"])(
    "and is not imported is not set aside: %s",
    async (photo) => {
      const read = await readCard("VERSION:3.0", "FN:Ada", photo, "4AAQSkZJRg", "ABAQ==");
      expect(read).toEqual({ aside: [], unused: ["PHOTO"] });
    },
  );

  test("ends at a blank line and at a property", async () => {
    const read = await readCard("VERSION:2.1", "FN:Ada", "PHOTO;BASE64:QUJD", "", "word", "NOTE;BASE64:b25l");
    expect(read).toEqual({ note: "one", aside: [{ line: "word" }], unused: ["PHOTO"] });
  });
});
