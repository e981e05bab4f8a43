// Every operation of the contract has its function here. A missing or surplus one does not compile.
import { findContact } from "./contacts/findContact.ts";
import { getContact } from "./contacts/getContact.ts";
import { listContacts } from "./contacts/listContacts.ts";
import { mergeContacts } from "./contacts/mergeContacts.ts";
import type { OperationContext } from "./contacts/operation.ts";
import { resolveContact } from "./contacts/resolveContact.ts";
import { updateContact } from "./contacts/updateContact.ts";
import type { Operations } from "./generated/operations.ts";

export const operations: Operations<OperationContext> = {
  findContact,
  getContact,
  listContacts,
  mergeContacts,
  resolveContact,
  updateContact,
};
