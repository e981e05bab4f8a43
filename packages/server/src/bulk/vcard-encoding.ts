// Decodes values of vCard 2.1 and 3.0: quoted-printable (RFC 2045, section 6.7), base64 (RFC 2426, section 4), and
// other character sets.
import { decode, notUtf8 } from "./entry.ts";

/** Returns the bytes of an encoded value; undefined if the encoding is unknown or the value is invalid. */
export function decodeBytes(value: Buffer, encoding: string | undefined): Buffer | undefined {
  switch (encoding?.toUpperCase() ?? "8BIT") {
    case "7BIT":
    case "8BIT":
      return value;
    case "QUOTED-PRINTABLE":
      return fromQuotedPrintable(value);
    case "B":
    case "BASE64":
      return fromBase64(value);
    default:
      return undefined;
  }
}

/** Decodes quoted-printable. It keeps an invalid equals sign, because some programs do not encode it. */
function fromQuotedPrintable(value: Buffer): Buffer {
  const text = value
    .toString("latin1")
    .replace(/=[ \t]*\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, "latin1");
}

function fromBase64(value: Buffer): Buffer | undefined {
  const text = value.toString("latin1").replace(/\s/g, "");
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? Buffer.from(text, "base64") : undefined;
}

/** Returns the text, or the fault. The default character set is UTF-8. */
export function decodeText(bytes: Buffer, charset: string | undefined): { text: string } | { fault: string } {
  if (charset === undefined || /^(?:utf-?8|us-ascii)$/i.test(charset)) {
    const text = decode(bytes);
    return text === undefined ? { fault: notUtf8 } : { text };
  }
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(bytes) };
  } catch (error) {
    const expected =
      error instanceof RangeError
        ? "a CHARSET that is known; received another"
        : "bytes of the CHARSET; received others";
    return { fault: `Expected ${expected}.` };
  }
}
