// A program that uses everything in the client's types. It compiles as long as TypeScript callers do.

export const wideCaller = `
import { ContactMethods } from "./generated/methods.ts";
import { findContact, getContact, listContacts, mergeContacts, modifyContact, resolveContact, updateContact } from "./generated/operations.ts";
import type { Contact, ContactDetails, ContactFind, ContactMemory, ContactMerge, ContactName, ContactPage, ContactResolution,
  ContactResolve, ContactUpdate, EmailAddress, ExternalId, Identifier, ListContactsQuery, Metadata, Pagination, PhoneNumber,
  Problem, ProblemCode, UpdateContactCode, UpdateContactOptions, Uuid } from "./generated/public-types.ts";
import type { Transport } from "./call/transport.ts";
declare const transport: Transport;

const query: ListContactsQuery = { limit: 10, offset: 0 };
const options: UpdateContactOptions = { idempotencyKey: "key", ifMatch: '"3"', requestId: "id", timeout: 5 };
const update: ContactUpdate = { name: "Ada", email: "ada@mail.example", external_id: "x", metadata: { a: [1, null] } };
const find: ContactFind = { phone_number: "+14155550123", email: "ada@mail.example", external_id: "x" };
const resolve: ContactResolve = { phone_number: "+14155550123", email: "ada@mail.example", external_id: "x", name: "Ada", metadata: {}, persona_id: "p", agent_number: "+14155550199" };
const merge: ContactMerge = { primary_contact_id: "a", duplicate_contact_id: "b" };

function ofContact({ id, org_id, name, metadata, created_at, updated_at }: Contact): string {
  const value: unknown = metadata["source"];
  return [id, org_id, name?.toUpperCase() ?? "", created_at.slice(1), updated_at.slice(1), String(value)].join();
}
function ofDetails(contact: ContactDetails): string {
  return ofContact(contact) + contact.identifiers.map(ofIdentifier) + contact.memories.map(ofMemory);
}
function ofIdentifier({ id, contact_id, identifier_type, identifier_value, is_primary }: Identifier): string {
  switch (identifier_type) {
    case "phone_number":
    case "email":
    case "external_id":
      return [id, contact_id, identifier_value.trim(), is_primary ? "1" : "0"].join();
    default:
      return identifier_type;
  }
}
function ofMemory({ id, contact_id, persona_id, agent_number, summary, facts }: ContactMemory): string {
  return [id, contact_id, persona_id?.trim(), agent_number?.trim(), summary?.trim(), facts["plan"]].join();
}
function ofPage({ data, pagination }: ContactPage): number {
  const { total, limit, offset, has_more }: Pagination = pagination;
  return data.map(ofDetails).length + total + limit + offset + Number(has_more);
}
function ofProblem({ error, message, path, contact_id, contact_ids }: Problem): string {
  return [error, message.trim(), path?.trim(), contact_id?.trim(), contact_ids?.length].join();
}
function ofCode(code: ProblemCode): number {
  switch (code) {
    case "BAD_REQUEST": return 400;
    case "UNAUTHORIZED": return 401;
    case "NOT_FOUND": return 404;
    case "METHOD_NOT_ALLOWED": return 405;
    case "NOT_ACCEPTABLE": return 406;
    case "REQUEST_TIMEOUT": return 408;
    case "EXPECTATION_FAILED": return 417;
    case "REQUEST_HEADER_FIELDS_TOO_LARGE": return 431;
    case "NOT_IMPLEMENTED": return 501;
    case "CONFLICT": return 409;
    case "PRECONDITION_FAILED": return 412;
    case "PAYLOAD_TOO_LARGE": return 413;
    case "UNSUPPORTED_MEDIA_TYPE": return 415;
    case "IDEMPOTENCY_KEY_REUSED": return 422;
    case "TOO_MANY_REQUESTS": return 429;
    case "INTERNAL_ERROR": return 500;
    case "SERVICE_UNAVAILABLE": return 503;
  }
}
const ofUpdate = (code: UpdateContactCode) => code === "NOT_FOUND" || code === "PRECONDITION_FAILED" || code === "CONFLICT";
const named: [Uuid, ContactName, EmailAddress, PhoneNumber, ExternalId, Metadata] = ["a", "b", "c", "d", "e", {}];

export async function everything(): Promise<unknown[]> {
  const contacts = new ContactMethods(transport);
  const found = await findContact(transport, find, { idempotencyKey: "key" });
  const { contact, created }: ContactResolution = await resolveContact(transport, resolve);
  const call = updateContact(transport, "id", update, options);
  const header: boolean = call.header() === "ETag" || call.header() === "Idempotency-Replayed";
  for await (const one of listContacts(transport, query)) ofDetails(one);
  return [
    ofPage(await contacts.list(query)), ofPage(await contacts.list()), ofDetails(await contacts.get("id")),
    ofDetails(await getContact(transport, contact)), found === null ? "" : ofDetails(found), ofContact(await call),
    ofContact(await contacts.update("id", {})), ofDetails(contact), created ? 1 : 0, header, named, ofUpdate(call.code()),
    ofContact(await mergeContacts(transport, merge)), ofContact(await contacts.merge(merge)), ofProblem, ofCode,
    await modifyContact(transport, "id", ({ name }) => ({ name: name ?? "Ada" })), await contacts.find(find),
    (await contacts.resolve(resolve)).created,
  ];
}
`;
