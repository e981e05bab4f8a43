// Detects unreadable files by their first bytes. Otherwise every line of them would be reported.

/** In hexadecimal. Text in UTF-16 begins with a byte order mark, or with two ASCII characters. */
const signatures: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:fffe|feff|(?:[0-7][0-9a-f](?<!00)00){2}|(?:00[0-7][0-9a-f](?<!00)){2})/,
    "is in UTF-16. Save it as UTF-8 (in a spreadsheet: CSV UTF-8), and import that.",
  ],
  [/^504b0304/, "is a ZIP archive, as workbooks (.xlsx, .ods) are. Save the sheet as CSV UTF-8, and import that."],
  [/^d0cf11e0/, "is a workbook (.xls). Save the sheet as CSV UTF-8, and import that."],
];

/** Refuses a file whose beginning shows that it is not UTF-8 text. */
export function assertText(what: string, beginning: Buffer): void {
  const hex = beginning.toString("hex", 0, 8);
  const message = signatures.find(([signature]) => signature.test(hex))?.[1];
  if (message !== undefined) throw new Error(`${what} ${message}`);
}
