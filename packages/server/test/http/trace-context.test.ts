import { describe, expect, test } from "vitest";
import { testApp } from "../support/test-app.ts";

const trace = "4bf92f3577b34da6a3ce929d0e0e4736";
const parent = "00f067aa0ba902b7";

/** The trace id that the record of a request with this header names. */
async function recorded(traceparent?: string): Promise<string> {
  let traceId = "";
  const onRequest = (record: { traceId: string }) => {
    traceId = record.traceId;
  };
  const { send } = await testApp({ onRequest });
  await send("GET", "/v1/contacts", { headers: traceparent === undefined ? {} : { traceparent } });
  return traceId;
}

describe("the trace of a request", () => {
  test.each([`00-${trace}-${parent}-01`, `00-${trace}-${parent}-00`, `cc-${trace}-${parent}-01-what-comes-later`])(
    "is that of traceparent %s",
    async (traceparent) => expect(await recorded(traceparent)).toBe(trace),
  );

  test.each([
    undefined,
    "",
    `ff-${trace}-${parent}-01`,
    `00-${trace}-${parent}-01-more`,
    `00-${trace}-${parent}`,
    `00-${"0".repeat(32)}-${parent}-01`,
    `00-${trace}-${"0".repeat(16)}-01`,
    `00-${trace.toUpperCase()}-${parent}-01`,
    `00-${trace}-${parent}-01, 00-${trace}-${parent}-01`,
  ])("is a new one for traceparent %s", async (traceparent) => {
    const traceId = await recorded(traceparent);
    expect(traceId).toMatch(/^(?!0+$)[0-9a-f]{32}$/);
    expect(traceId).not.toBe(trace);
    expect(await recorded(traceparent)).not.toBe(traceId);
  });
});
