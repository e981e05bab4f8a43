// Stories of fields whose effect two single requests cannot show. The key is the name of the field in gaps, or, for one
// operation only, the names of both.
import type { Pagination } from "@contacts-api/client";
import type { DocumentedOperation } from "../documented-operation.ts";
import { type Exchange, exchange, type Target } from "../exchange.ts";

/** Plays an operation with the field or without it, and returns the exchange that shows the difference. */
export type Story = (target: Target, operation: DocumentedOperation, isGiven: boolean) => Promise<Exchange>;

export const generalStories: Readonly<Record<string, Story>> = {
  // Only a repetition shows the effect.
  "Idempotency-Key": async (target, operation, isGiven) => {
    const request = isGiven ? { headers: { "idempotency-key": "once" } } : {};
    await exchange(target, operation, request);
    return exchange(target, operation, request);
  },
  // The example is a version that no object has. A read that may return 304 needs an object that the client holds.
  "If-None-Match": async (target, operation, isGiven) => {
    if (!isGiven) return exchange(target, operation);
    if (!("304" in operation.responses)) return exchange(target, operation, { headers: { "if-none-match": "*" } });
    const { outcome } = await exchange(target, operation);
    return exchange(target, operation, "response" in outcome ? { pathValues: [outcome.response.data] } : {});
  },
  // Two are needed, so that there is a second page.
  cursor: async (target, operation, isGiven) => {
    const first = await exchange(target, operation, { query: { limit: 1 } });
    const { next_cursor } = (JSON.parse(first.response.text) as { pagination: Pagination }).pagination;
    const isLast = next_cursor === null || !isGiven;
    return exchange(target, operation, { query: { limit: 1, ...(isLast ? {} : { cursor: next_cursor }) } });
  },
};
