// The persona or agent number that a memory of a contact belongs to.
import { problem } from "../../http/problem.ts";
import { phoneNumber, toE164 } from "../../rules/phone-number.ts";
import type { Owner } from "./memory-repository.ts";

/** Exactly one of the two: the contract refuses both, and neither. */
export interface OwnerFields {
  readonly persona_id?: string | undefined;
  readonly agent_number?: string | undefined;
}

/** Refuses with 400 a number that cannot be one. `path`: where it stands. */
export function toOwner({ persona_id, agent_number }: OwnerFields, path: string): Owner {
  if (agent_number === undefined) return { persona_id: persona_id!, agent_number: null };
  const number = toE164(agent_number);
  if (number === undefined) throw problem("BAD_REQUEST", { message: phoneNumber.message, path });
  return { persona_id: null, agent_number: number };
}
