// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
/**
 * `body`: any request body. `head`: request line and headers. `refusal`: the envelope of refusals, in entries and
 * characters. The others by the name of their schema, and of the field in it. Bytes are those of UTF-8 without white space.
 */
export const limits = {
  body: { maxBytes: 65536 },
  head: { maxBytes: 16384 },
  refusal: { maxProblems: 50, maxMessageLength: 512, maxPathLength: 256 },
  Metadata: { maxBytes: 65536, maxDepth: 32 },
  "ContactDetails.identifiers": { maxItems: 100 },
  "ContactListEnvelope.data": { maxBytes: 4194304 },
  "ProblemEnvelope.errors": { maxItems: 50 },
} as const;
