// What an operation is given besides its request, and what it must answer.
import type { OperationId, Operations } from "../generated/operations.ts";
import type { ContactRepository } from "./contact-repository.ts";

export interface OperationContext {
  readonly contacts: ContactRepository;
  readonly now: Date;
  readonly newId: () => string;
  /** Refuses with 412 unless the caller's preconditions admit this version. To be called before anything is changed. */
  readonly assertVersion: (version: number) => void;
}

export type Operation<Id extends OperationId> = Operations<OperationContext>[Id];
