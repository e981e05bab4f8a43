// Stories of fields whose effect two single requests cannot show. The key is the name of the field as gaps write it, or, for one
// operation only, the names of both.
import type { Pagination } from "@contacts-api/client";
import { readContract } from "@contacts-api/spec/conformance/contract";
import { type DocumentedOperation, documentedOperations } from "../documented-operation.ts";
import { type Exchange, exchange, type Target } from "../exchange.ts";

/** Plays an operation with the field or without it, and returns the exchange that shows the difference. */
export type Story = (target: Target, operation: DocumentedOperation, isGiven: boolean) => Promise<Exchange>;

const update = documentedOperations(readContract()).find(({ id }) => id === "updateContact")!;

const stories: Readonly<Record<string, Story>> = {
  // Only a repetition shows it.
  "Idempotency-Key": async (target, operation, isGiven) => {
    const request = isGiven ? { headers: { "idempotency-key": "once" } } : {};
    await exchange(target, operation, request);
    return exchange(target, operation, request);
  },
  // The example is a version that the contact is not at. A read that may return 304 needs a contact that the client holds.
  "If-None-Match": async (target, operation, isGiven) => {
    if (!isGiven) return exchange(target, operation);
    if (!("304" in operation.responses)) return exchange(target, operation, { headers: { "if-none-match": "*" } });
    const { outcome } = await exchange(target, operation);
    return exchange(target, operation, "response" in outcome ? { pathValues: [outcome.response.data] } : {});
  },
  "listContacts cursor": async (target, operation, isGiven) => {
    const first = await exchange(target, operation, { query: { limit: 1 } });
    const { next_cursor } = (JSON.parse(first.answer.text) as { pagination: Pagination }).pagination;
    const isLast = next_cursor === null || !isGiven;
    return exchange(target, operation, { query: { limit: 1, ...(isLast ? {} : { cursor: next_cursor }) } });
  },
  // No contact of the demonstration has one.
  "findContact external_id": async (target, operation, isGiven) => {
    await exchange(target, update, { body: "identifiers" });
    const unknown = { phone_number: "+14155550142" };
    return exchange(target, operation, { body: isGiven ? { ...unknown, external_id: "crm-20417" } : unknown });
  },
};

export function storyOf(operationId: string, field: string): Story | undefined {
  return stories[`${operationId} ${field}`] ?? stories[field];
}
