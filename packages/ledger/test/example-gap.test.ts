import { readContract } from "@contacts-api/spec/conformance/contract";
import { describe, expect, test } from "vitest";
import { documentedOperations } from "../src/documented-operation.ts";
import { exampleGap } from "../src/example-gap.ts";
import type { Exchange } from "../src/exchange.ts";

const update = documentedOperations(readContract()).find(({ id }) => id === "mergeContacts")!;
const cell = { operation: update.id, status: 400, kind: "example" as const, name: "wrongLog" };
const [unknown, negative] = [problem("Unknown field.", "/nickname"), problem("Expected at least 0.", "/duration")];
const example = refusal(unknown, negative);

describe("the gap of an example", () => {
  test("shows what was received nearest to it", () => {
    const near = refusal(unknown, problem("Expected a number.", "/duration"));
    const seen = [received(400, refusal(problem("The body is not valid JSON."))), received(400, near)];
    expect(exampleGap(cell, example, undefined, seen)).toBe(
      'mergeContacts 400 example wrongLog: expected message "Expected at least 0." at /duration, received "Expected a number.".',
    );
    expect(exampleGap(cell, example, undefined, [received(400, refusal(unknown))])).toBe(
      'mergeContacts 400 example wrongLog: expected message "Expected at least 0." at /duration, received nothing (and 1 more).',
    );
  });

  test("compares problems by the places that they name", () => {
    const missing = problem("The field is missing.", "/direction");
    const seen = [
      received(400, refusal(problem("The body is not valid JSON."))),
      received(400, refusal(missing, unknown, negative)),
    ];
    expect(exampleGap(cell, example, undefined, seen)).toBe(
      'mergeContacts 400 example wrongLog: expected nothing at /direction, received "The field is missing." (and 1 more).',
    );
  });

  test("shows a value of a success by its place, and passes over ids that differ in every run", () => {
    const [one, two] = ["0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d", "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0e"];
    const success = { ...cell, status: 200 };
    const seen = [received(200, { data: { id: two, duration: 6, notes: [] } })];
    expect(exampleGap(success, { data: { id: one, duration: 5, notes: [] } }, undefined, seen)).toBe(
      "mergeContacts 200 example wrongLog: expected 5 at /data/duration, received 6.",
    );
  });

  test("says how the play got, if otherwise, and what to do", () => {
    const reused = { ...cell, status: 422, name: "otherRequest" };
    expect(exampleGap(reused, {}, received(400, refusal(negative)), [])).toBe(
      'mergeContacts 422 example otherRequest: the play got 400: /duration: Expected at least 0. Give the request a second example, or write a play "mergeContacts otherRequest" in packages/ledger/src/plays.',
    );
    expect(exampleGap(cell, example, received(200, { data: null }), [])).toBe(
      'mergeContacts 400 example wrongLog: the play got 200. Write a play "mergeContacts wrongLog" in packages/ledger/src/plays.',
    );
  });

  test("says nothing where nothing was received", () => {
    expect(exampleGap(cell, example, undefined, [received(200, { data: null })])).toBeUndefined();
  });
});

function problem(message: string, path?: string) {
  return { error: "BAD_REQUEST", message, ...(path === undefined ? {} : { path }) };
}

function refusal(...errors: readonly object[]) {
  return { data: null, errors };
}

function received(status: number, body: object): Exchange {
  const response = { status, headers: new Headers(), text: JSON.stringify(body) };
  const outcome = { error: undefined };
  return { operation: update, body: undefined, method: "POST", pathname: "/", response, outcome };
}
