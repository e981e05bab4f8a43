import { describe, expect, test } from "vitest";
import { Progress } from "../../src/bulk/progress.ts";

/** Returns the output while a file of 1,000 contacts is processed, at 100 contacts a second. */
function written(options: { isInteractive: boolean; isQuiet?: boolean }): string[] {
  const texts: string[] = [];
  let time = 0;
  const terminal = { isInteractive: options.isInteractive, write: (text: string) => texts.push(text) };
  const progress = new Progress({ terminal, now: () => new Date(time), isQuiet: options.isQuiet ?? false });
  for (let contacts = 0; contacts <= 1_000; contacts += 50) {
    time = contacts * 10;
    progress.show({ contacts, rejected: contacts > 500 ? 3 : 0, share: contacts / 1_000 });
  }
  progress.say("Line 7: wrong");
  progress.end();
  return texts;
}

describe("progress", () => {
  test("is a bar that is rewritten on a terminal, with rate and time left", () => {
    const texts = written({ isInteractive: true });
    expect(texts[0]).toBe("\r\u001b[2K[#-----------------------] 5 %  50 contacts  100/s  0:09 left");
    expect(texts.at(-3)).toBe(
      "\r\u001b[2K[########################] 100 %  1,000 contacts  100/s  0:00 left  3 rejected",
    );
    expect(texts.at(-2)).toBe("\r\u001b[2KLine 7: wrong\n");
    expect(texts.at(-1)).toBe("\r\u001b[2K");
    expect(texts.join("")).not.toMatch(/contacts.*\n.*contacts/);
  });

  test("is a line every five seconds elsewhere, without anything a terminal interprets", () => {
    expect(written({ isInteractive: false })).toEqual([
      "50 %  500 contacts  100/s  0:05 left\n",
      "100 %  1,000 contacts  100/s  0:00 left  3 rejected\n",
      "Line 7: wrong\n",
    ]);
  });

  test("is nothing when quiet, but what goes wrong is said", () => {
    expect(written({ isInteractive: true, isQuiet: true })).toEqual(["Line 7: wrong\n"]);
  });
});
