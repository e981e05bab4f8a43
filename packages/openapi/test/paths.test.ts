import { type Loose, smallDocument } from "@contacts-api/test-support/small-document";
import { expect, test } from "vitest";
import { findRefused } from "../src/constructs/check.ts";

/** Returns what is refused in a document whose only path is this one. */
function refusedAt(path: string): string | undefined {
  const document: Loose = smallDocument();
  document.paths = { [path]: document.paths["/v1/notes/{note_id}"] };
  return findRefused(document)?.fault.what;
}

test.each(["träls", "a b", "a%20b", "a?b", "a#b", "a|b", 'a"b', "a<b", "a^b", "\u200b", "a\\b", "{", "a/"])(
  "refuses a path with %j, which no client sends as it stands",
  (part) => {
    expect(refusedAt(`/v1/notes/{note_id}/${part}`)).toBe("A path has an invalid form.");
  },
);

test.each(["a-b", "a.b", "~a_b", "a:b", "(a)", "a;b=1,2", "@a", "$a", "a!", "a'b", "a+b", "a&b", "a*"])(
  "admits a path with %j",
  (part) => {
    expect(refusedAt(`/v1/notes/{note_id}/${part}`)).toBeUndefined();
  },
);
