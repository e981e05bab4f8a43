// Responses that no operation can send: an operation returns successes, and throws refusals by their codes.
import type { Spec } from "@contacts-api/openapi/load";
import { pointer } from "@contacts-api/openapi/pointer";
import { successes } from "../content.ts";
import type { Operation } from "../contract.ts";

/** Ends the generation at the first response that the server cannot send. */
export function checkResponses(spec: Spec, operations: readonly Operation[]): void {
  for (const { id, method, path, safe, responses, parameters } of operations) {
    const given = new Set(successes(responses));
    const takes = (header: string) => parameters.some(({ name, in: at }) => at === "header" && name === header);
    const tellsUnchanged = safe && (takes("If-None-Match") || takes("If-Match"));
    for (const response of responses) {
      const { status, problemCode } = response;
      const place = pointer("paths", path, method.toLowerCase(), "responses", String(status));
      if (problemCode !== undefined && status < 400) {
        spec.fail(place, {
          what: `${id} has the code of a refusal at ${status}.`,
          expected: "x-problem-code at statuses from 400 to 599",
          received: `${status} with x-problem-code: ${problemCode}`,
          remedy: "Remove x-problem-code, or change the status.",
        });
      }
      if (given.has(response) || problemCode !== undefined || (status === 304 && tellsUnchanged)) continue;
      spec.fail(place, {
        what: `${id} has no way to respond with ${status}.`,
        expected: "a success (200 to 299), a refusal with x-problem-code, or a 304 of a GET that takes If-None-Match",
        received: `${status} without x-problem-code`,
        remedy: "Add x-problem-code to the response, or remove it.",
      });
    }
  }
}
