import type { ResourceOperationIds } from "../../generated/operations.ts";
import type { Operation as OperationOf, RequestContext } from "../resource.ts";
import type { ContactRepository } from "./contact-repository.ts";

export interface Needs {
  readonly contacts: ContactRepository;
}

export type OperationContext = RequestContext & Needs;

export type Operation<Id extends ResourceOperationIds["contacts"]> = OperationOf<Id, Needs>;
