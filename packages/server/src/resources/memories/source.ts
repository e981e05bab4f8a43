// The call or conversation that a change comes from.
import type { Source } from "./memory-repository.ts";

/** At most one of the two: the contract refuses both. */
export interface SourceFields {
  readonly call_id?: string | undefined;
  readonly conversation_id?: string | undefined;
}

export function toSource({ call_id, conversation_id }: SourceFields): Source | undefined {
  if (call_id !== undefined) return { source: "call", source_id: call_id };
  return conversation_id === undefined ? undefined : { source: "conversation", source_id: conversation_id };
}
