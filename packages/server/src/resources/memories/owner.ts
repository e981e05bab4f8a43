// The persona or agent number that owns a contact's memory.
import { problem } from "../../http/problem.ts";
import { phoneNumber, toE164 } from "../../rules/phone-number.ts";
import type { Owner } from "./memory-repository.ts";

/** Exactly one of the two: the contract refuses both, and neither. */
export interface OwnerFields {
  readonly persona_id?: string | undefined;
  readonly agent_number?: string | undefined;
}

/** Returns the owner. Refuses an impossible number with 400. `path`: the path of the fields. */
export function toOwner({ persona_id, agent_number }: OwnerFields, path: string): Owner {
  if (agent_number === undefined) return { persona_id: persona_id!, agent_number: null };
  const number = toE164(agent_number);
  if (number === undefined) throw problem("BAD_REQUEST", { message: phoneNumber.message, path });
  return { persona_id: null, agent_number: number };
}
