// The verdict on a report of the conformance suite. The suite itself runs in a separate workflow.
import { expect, test } from "vitest";
import { rowsOf } from "../conformance/suite.ts";
import { isFailure, table } from "../conformance/table.ts";

const rowFor = (line: string) => rowsOf(`=== SUMMARY ===\n${line}\n`)[0]!;

test.each([
  ["✓ ping: 1 passed, 0 failed", "ok", ""],
  ["✗ ping: 2 passed, 1 failed", "failed", "2 passed, 1 failed"],
  ["✓ ping: 0 passed, 0 failed", "failed", "0 passed, 0 failed"],
  ["✗ a-new-scenario: 0 passed, 1 failed", "failed", "0 passed, 1 failed"],
  ["✗ tools-call-sampling: 0 passed, 1 failed", "does not apply", "the server asks the client's model for nothing"],
  ["✓ tools-call-sampling: 1 passed, 0 failed", "failed", expect.stringMatching(/^passes, .* remove it/)],
])("%s", (line, outcome, note) => {
  expect(rowFor(line)).toMatchObject({ by: "suite", outcome, note });
});

test("a scenario that is listed and that the suite no longer has is a failure", () => {
  const rows = rowsOf("✓ ping: 1 passed, 0 failed");
  expect(rows.filter(isFailure).map(({ check }) => check)).toContain("tools-call-image");
  expect(table(rows)).toMatch(/\n\n1 ok, \d+ failed, 0 do not apply$/);
});

test("a report without scenarios is an error", () => {
  expect(() => rowsOf("Cannot connect\n")).toThrow("The suite reported no scenario:\nCannot connect");
});
