// The formats of the spec, each with the type of its values. A regular expression is checked; a range limits numbers to
// those without loss; `true` is for people and not checked. The server's validators and the checks of its responses
// share this table, so a format has one meaning.

/** A day of the calendar, leap years included. */
const day =
  "(?:(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])))|" +
  "(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";
/** A time without leap seconds, which a `Date` cannot hold. */
const time = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)";
/** Years with four digits in UTC too, whatever the offset. */
const years = "(?!0000|0001-01-01.*\\+|9999-12-31.*-\\d\\d:\\d\\d$)";
const uriCharacter = "(?:[\\w.~:/?#[\\]@!$&'()*+,;=-]|%[\\dA-Fa-f]{2})";

/** The greatest number of 32 bits (IEEE 754). */
const greatestFloat = (2 - 2 ** -23) * 2 ** 127;

export interface Format {
  readonly type: "string" | "integer" | "number";
  /** The words of a refusal for the expected value. */
  readonly words: string;
  readonly check: RegExp | readonly [least: number, most: number] | true;
  /** A text of the format, for samples. */
  readonly example?: string;
}

// Linear: each part of a day, a time or a URI is a class of characters or has a fixed length. No part can begin within
// another.
export const formats: Readonly<Record<string, Format>> = {
  binary: { type: "string", words: "bytes", check: true },
  date: { type: "string", words: "a day such as 2026-03-02", check: new RegExp(`^${day}$`), example: "2026-01-31" },
  "date-time": {
    type: "string",
    words: "a time such as 2026-03-02T09:15:00Z, which the calendar has",
    check: new RegExp(`^${years}${day}T${time}$`, "i"),
    example: "2026-01-31T09:30:00Z",
  },
  email: {
    type: "string",
    words: "an e-mail address",
    check: /^[^\s@.,:;"()<>[\]\\]+(?:\.[^\s@.,:;"()<>[\]\\]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d]+$/i,
    example: "ada@example.com",
  },
  double: { type: "number", words: "a number", check: true },
  float: { type: "number", words: "a number", check: [-greatestFloat, greatestFloat] },
  "idn-email": { type: "string", words: "an e-mail address", check: /^[^\s@]+@[^\s@]+$/u, example: "ada@example.com" },
  int32: { type: "integer", words: "an integer", check: [-2_147_483_648, 2_147_483_647] },
  int64: { type: "integer", words: "an integer", check: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] },
  uri: {
    type: "string",
    words: "a URI such as https://example.com/a",
    check: new RegExp(`^[A-Za-z][A-Za-z\\d+.-]*:${uriCharacter}*$`),
    example: "https://example.com",
  },
  "uri-reference": {
    type: "string",
    words: "a URI, or a part of one such as /a",
    check: new RegExp(`^${uriCharacter}*$`),
    example: "https://example.com",
  },
  uuid: {
    type: "string",
    words: "a UUID",
    check: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
    example: "7d9f3c1e-8a4b-4f0e-9c2d-5b6a7e8f9012",
  },
};

/** A date-time of responses: in UTC, with milliseconds. */
// Linear: every part has a fixed length.
export const timeOfResponse = new RegExp(`^${years}${day}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$`);
