import { edited } from "@contacts-api/test-support/frozen-spec";
import { describe, expect, test } from "vitest";
import { failure, lineOf, seventh } from "./support/failure.ts";

const spec = (response: string) =>
  edited("paths:\n", seventh("operationId: listOthers").replace('        "200":\n', `${response}        "200":\n`));

describe("a response that the server cannot give", () => {
  test.each([
    ["302", '        "302": { description: Elsewhere. }\n'],
    ["404", '        "404": { description: Not there. }\n'],
    ["304", '        "304": { description: Unchanged. }\n'],
    ["100", '        "100": { description: Continue. }\n'],
  ])("is refused with its place: %s", async (status, response) => {
    const message = await failure(spec(response));
    expect(message.startsWith(lineOf("\npaths:", 7))).toBe(true);
    expect(message).toContain(`listOthers has no way to respond with ${status}.`);
    expect(message).toContain(`Received: ${status} without x-problem-code`);
  });

  test("is refused with its place: a success with the code of a refusal", async () => {
    const coded = '        "200":\n          x-problem-code: NOT_FOUND\n';
    const message = await failure(
      edited("paths:\n", seventh("operationId: listOthers").replace('        "200":\n', coded)),
    );
    expect(message).toContain("Received: 200 with x-problem-code: NOT_FOUND");
  });

  test("is refused with its place: a redirection with the code of a refusal", async () => {
    const message = await failure(spec('        "302": { description: Odd., x-problem-code: NOT_FOUND }\n'));
    expect(message.startsWith(lineOf("\npaths:", 7))).toBe(true);
    expect(message).toContain("Received: 302 with x-problem-code: NOT_FOUND");
  });
});
