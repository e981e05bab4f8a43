import { array, assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { FormSplitter } from "../../src/http/multipart.ts";
import { ProblemError } from "../../src/http/problem.ts";
import { cases } from "../support/chance.ts";

const encoder = new TextEncoder();
const boundary = "-x-";

/** Returns the parts in the bytes, or the fault. The content of parts is text with a character for each byte. */
function split(chunks: Iterable<Uint8Array>): unknown {
  const parts: { name: string; fileName: string | undefined; mediaType: string | undefined; content: string }[] = [];
  try {
    const splitter = new FormSplitter(boundary);
    for (const chunk of chunks) {
      for (const { head, content } of splitter.push(chunk)) {
        if (head !== undefined) parts.push({ ...head, content: "" });
        else parts.at(-1)!.content += Buffer.from(content).toString("latin1");
      }
    }
    splitter.end();
    return parts;
  } catch (error) {
    if (error instanceof ProblemError) return error.faults;
    throw error;
  }
}

/** The bytes in pieces of these lengths, again and again. */
function* inPieces(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, index = 0; at < bytes.length; index++) {
    const end = at + lengths[index % lengths.length]!;
    yield bytes.subarray(at, end);
    at = end;
  }
}

const head = (name: string) => `Content-Disposition: form-data; name="${name}"`;
const start = `--${boundary}`;
const next = `\r\n--${boundary}`;
const file = `${head("file")}; filename="ä.bin"\r\nContent-Type: image/png\r\n\r\n\0\r\n--`;

const forms: Record<string, string> = {
  "of text and a file": `${start}\r\n${head("a")}\r\n\r\nZoë${next}\r\n${head("b")}\r\n\r\n${next}--\r\n`,
  "with near delimiters": `${start}\r\n${head("a")}\r\n\r\n\r\r\n\r\n-\r\n--\r\n---\r\n---x\r\n${next} \t\r\n${file}${next}--after`,
  "with text before and behind": `before\r\n${start}\r\n${head("a")}\r\n\r\n1${next}--${next}\r\n`,
  "without a part": `${start}--`,
  "without a delimiter": "nothing\r\n--\r\n---x",
  "without an end": `${start}\r\n${head("a")}\r\n\r\n1\r\n---x`,
  "without a name": `${start}\r\nX: y\r\n\r\n1${next}--`,
  "without an end of headers": `${start}\r\n${head("a")}\r\n1${next}--`,
  "without a line between headers and delimiter": `${start}\r\n${head("a")}\r\n${next}--`,
  "with something behind a delimiter": `${start}x\r\n${head("a")}\r\n\r\n1${next}--`,
  "with headers of the limit": `${start}\r\n${head("a")}\r\nX: ${"y".repeat(8_192 - head("a").length - 5)}\r\n\r\n1${next}--`,
  "with longer headers": `${start}\r\n${head("a")}\r\nX: ${"y".repeat(8_193 - head("a").length - 5)}\r\n\r\n1${next}--`,
};

describe("a form that comes in pieces is read as if it came at once", () => {
  test.each(Object.entries(forms))("%s", (_, text) => {
    const bytes = encoder.encode(text);
    const whole = split([bytes]);
    for (let at = 0; at <= bytes.length; at++) {
      if (at > 400 && at < bytes.length - 400) continue;
      expect(split([bytes.subarray(0, at), bytes.subarray(at)]), `in two at ${at}`).toEqual(whole);
    }
    expect(split(inPieces(bytes, [1])), "byte by byte").toEqual(whole);
  });

  test("in any pieces", () => {
    const lengths = array(integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 30 });
    const isSame = property(constantFrom(...Object.values(forms)), lengths, (text, pieces) => {
      const bytes = encoder.encode(text);
      expect(split(inPieces(bytes, pieces))).toEqual(split([bytes]));
    });
    assert(isSame, cases(500));
  });
});

test("a form is what it says", () => {
  const found = Object.fromEntries(Object.entries(forms).map(([name, text]) => [name, split([encoder.encode(text)])]));
  expect(found).toMatchObject({
    "of text and a file": [
      { name: "a", content: "Zo\xc3\xab" },
      { name: "b", content: "" },
    ],
    "without a part": [],
    "with headers of the limit": [{ name: "a", content: "1" }],
    "with longer headers": [{ message: "The headers of a part have more than 8192 bytes." }],
    "without a line between headers and delimiter": [{ message: "A part of the form has no end of its headers." }],
    "without an end": [{ message: "The form ends before its last boundary." }],
  });
});

test("the headers of all parts have a limit", () => {
  const long = `\r\nX: ${"y".repeat(8_000)}\r\n\r\n1${next}`;
  const bytes = encoder.encode(`${start}${`\r\n${head("a")}${long}`.repeat(40)}--`);
  expect(split([bytes])).toEqual([{ message: "The headers of all parts have more than 262144 bytes." }]);
});
