import type { ResourceOperationIds } from "../../generated/operations.ts";
import type { ContactRepository } from "../contacts/contact-repository.ts";
import type { Operation as OperationOf, RequestContext } from "../resource.ts";
import type { MemoryRepository } from "./memory-repository.ts";

/** The repositories that the operations of this resource use, by the names of their resources. */
export interface Needs {
  readonly memories: MemoryRepository;
  readonly contacts: ContactRepository;
}

export type OperationContext = RequestContext & Needs;

export type Operation<Id extends ResourceOperationIds["memories"]> = OperationOf<Id, Needs>;
