// Held by `tsc`: what compiles, what does not, and what comes out.
import { expectTypeOf } from "vitest";
import { importContacts } from "../src/import.ts";
import type {
  ApiResponse,
  Call,
  CallOptions,
  Contact,
  ContactDetails,
  ContactPage,
  ContactResolution,
  ContactUpdate,
  GetContactHeader,
  ListContactsCode,
  ListContactsHeader,
  Pagination,
  ProblemCode,
  ResponseHeaders,
} from "../src/index.ts";
import { ApiError, ContactsClient } from "../src/index.ts";
import { ContactQueries } from "../src/tanstack-query.ts";

declare const contacts: ContactsClient;
declare const id: string;

expectTypeOf(contacts.update(id, {})).resolves.toEqualTypeOf<Contact>();
expectTypeOf(contacts.get(id)).resolves.toEqualTypeOf<ContactDetails>();
expectTypeOf(contacts.find({ email: "ada@mail.example" })).resolves.toEqualTypeOf<ContactDetails | null>();
expectTypeOf(contacts.resolve({ external_id: "crm-20417" })).resolves.toEqualTypeOf<ContactResolution>();
expectTypeOf(contacts.merge({ primary_contact_id: id, duplicate_contact_id: id })).resolves.toEqualTypeOf<Contact>();
expectTypeOf(contacts.list()).resolves.toEqualTypeOf<ContactPage>();
expectTypeOf<Pagination["next_cursor"]>().toEqualTypeOf<string | null>();
expectTypeOf(contacts.list({ limit: 1, cursor: "from a page" })).resolves.toEqualTypeOf<ContactPage>();
expectTypeOf<ContactPage>().toExtend<{ data: ContactDetails[]; pagination: Pagination }>();

contacts.update(id, {
  name: "Ada",
  email: "ada@mail.example",
  external_id: "1",
  metadata: { any: [null, { depth: 2 }] },
});
contacts.update(id, {}, { signal: AbortSignal.timeout(1_000), timeout: 500, headers: { "if-match": '"3"' } });
contacts.update(id, {}, { ifMatch: '"3"', idempotencyKey: "1", requestId: "signup-7f3b2a" });
// @ts-expect-error an unknown field
contacts.update(id, { nickname: "Ada" });
// @ts-expect-error a field that this operation cannot change
contacts.update(id, { phone_number: "+14155550123" });
// @ts-expect-error a wrong type
contacts.update(id, { name: 7 });
// @ts-expect-error names are not removed with null
contacts.update(id, { name: null });
// @ts-expect-error metadata is an object
contacts.update(id, { metadata: "vip" });
// @ts-expect-error no changes
contacts.update(id);
// @ts-expect-error no id
contacts.get();
// @ts-expect-error a number is no id
contacts.get(7);
// @ts-expect-error one id is missing
contacts.merge({ primary_contact_id: id });
// @ts-expect-error an unknown parameter
contacts.list({ page: 2 });
// @ts-expect-error a wrong type of parameter
contacts.list({ limit: "50" });
// @ts-expect-error an unknown option
contacts.get(id, { retries: 3 });
// @ts-expect-error a word is no option
contacts.get(id, "no-cache");
// @ts-expect-error an object with none of the options
contacts.get(id, new URL("https://app.example"));
// The arguments that `ids.map(contacts.get)` passes.
contacts.get(id, 0);

declare const contact: Contact;
declare const details: ContactDetails;
contacts.update(contact, { name: "Ada" });
contacts.update(details, { name: "Ada" }, { maxRetries: 0 });
contacts.get(details);
// @ts-expect-error an unchanged object is returned itself: it must have the type of a read
contacts.get(contact);
contacts.modify(id, ({ metadata, identifiers }) => ({ metadata: { ...metadata, count: identifiers.length } }));
contacts.modify(id, async ({ name }) => (name === null ? { name: "Ada" } : undefined), { timeout: 500 });
// @ts-expect-error no changes of this resource
contacts.modify(id, () => ({ nickname: "Ada" }));
contacts.modify(details, ({ name }) => (name === null ? { name: "Ada" } : undefined));
// @ts-expect-error the change is worked out from what reading gives
contacts.modify(contact, () => ({}));
expectTypeOf(contacts.modify(id, () => undefined)).resolves.toEqualTypeOf<Contact | ContactDetails>();

expectTypeOf(contacts.list()).toExtend<AsyncIterable<ContactDetails>>();
expectTypeOf(contacts.list()).toExtend<Call<ContactPage, ListContactsCode, ListContactsHeader>>();
expectTypeOf(contacts.list().pages()).toEqualTypeOf<AsyncIterable<ContactPage>>();
expectTypeOf(contacts.list().toArray({ limit: 10 })).resolves.toEqualTypeOf<ContactDetails[]>();
// @ts-expect-error a limit is required
contacts.list().toArray();

expectTypeOf(contacts.get(id).withResponse()).resolves.toEqualTypeOf<ApiResponse<ContactDetails, GetContactHeader>>();
expectTypeOf<GetContactHeader>().toEqualTypeOf<"ETag" | "RateLimit" | "RateLimit-Policy" | "X-Request-Id">();
declare const headers: ResponseHeaders<GetContactHeader>;
expectTypeOf(headers.get("ETag")).toEqualTypeOf<string | null>();
// Proxies add their own headers, and names have no case.
headers.get("etag");
expectTypeOf(headers).toExtend<Headers>();
expectTypeOf<ApiResponse<Contact>["entityTag"]>().toEqualTypeOf<string | undefined>();
// A call is a promise wherever one is asked for.
export const promise: Promise<Contact> = contacts.update(id, {});

expectTypeOf<keyof ContactUpdate>().toEqualTypeOf<"name" | "email" | "external_id" | "metadata">();
expectTypeOf<CallOptions["timeout"]>().toEqualTypeOf<number | undefined>();
expectTypeOf<ContactDetails["identifiers"][number]["identifier_type"]>().toExtend<string>();
// New kinds of identifiers may be added: any string is admitted, the known ones are offered.
expectTypeOf<"passport">().toExtend<ContactDetails["identifiers"][number]["identifier_type"]>();

/** A `switch` over the code can be exhaustive: without one of these lines it does not compile. */
export function remedy(error: ApiError): string {
  switch (error.code) {
    case "BAD_REQUEST":
    case "UNAUTHORIZED":
    case "NOT_FOUND":
    case "METHOD_NOT_ALLOWED":
    case "NOT_ACCEPTABLE":
    case "PAYLOAD_TOO_LARGE":
    case "UNSUPPORTED_MEDIA_TYPE":
    case "EXPECTATION_FAILED":
    case "IDEMPOTENCY_KEY_REUSED":
    case "REQUEST_HEADER_FIELDS_TOO_LARGE":
    case "NOT_IMPLEMENTED":
      return "fix the request";
    case "CONFLICT":
      return `merge with ${error.problems[0].contact_id}`;
    case "PRECONDITION_FAILED":
      return "read again";
    case "REQUEST_TIMEOUT":
    case "TOO_MANY_REQUESTS":
    case "INTERNAL_ERROR":
    case "SERVICE_UNAVAILABLE":
      return `wait ${error.retryAfter} s`;
    case "UNKNOWN":
      return "update the client";
    default:
      return error.code satisfies never;
  }
}

expectTypeOf<ApiError["code"]>().toEqualTypeOf<ProblemCode | "UNKNOWN">();
expectTypeOf<ApiError["name"]>().toEqualTypeOf<"ApiError">();

/** Status and code narrow each other. */
export async function conflictOfUpdating(): Promise<string | undefined> {
  const result = await contacts.update(id, { email: "ada@mail.example" }).result();
  if (result.ok || !(result.error instanceof ApiError)) return undefined;
  const { error } = result;
  if (error.code === "NOT_FOUND") expectTypeOf(error.status).toEqualTypeOf<404>();
  if (error.status === 409) expectTypeOf(error.code).toEqualTypeOf<"CONFLICT" | "UNKNOWN">();
  // @ts-expect-error no refusal of this operation has that status
  if (error.code === "CONFLICT" && error.status === 410) return undefined;
  return error.status === 409 ? error.problems[0].contact_id : undefined;
}

/** The errors of one operation are known: a code too many or too few below does not compile. */
export async function remedyOfReading(): Promise<string> {
  const result = await contacts.get(id).result();
  if (result.ok) return result.data.identifiers.length + (result.response.requestId ?? "");
  const { error } = result;
  if (!(error instanceof ApiError)) {
    switch (error.name) {
      case "NetworkError":
      case "TimeoutError":
      case "RedirectError":
        return "try again";
      case "ResponseFormatError":
        return error.fault;
      default:
        return error satisfies never;
    }
  }
  switch (error.code) {
    case "BAD_REQUEST":
    case "UNAUTHORIZED":
    case "NOT_ACCEPTABLE":
    case "EXPECTATION_FAILED":
    case "REQUEST_HEADER_FIELDS_TOO_LARGE":
    case "NOT_IMPLEMENTED":
      return "fix the request";
    case "NOT_FOUND":
      return "no one";
    case "PRECONDITION_FAILED":
      return "read again";
    case "REQUEST_TIMEOUT":
    case "TOO_MANY_REQUESTS":
    case "INTERNAL_ERROR":
    case "SERVICE_UNAVAILABLE":
      return `come back at ${error.retryAt?.toISOString()}`;
    case "UNKNOWN":
      return error.problems[0].error;
    // @ts-expect-error reading a contact conflicts with nothing
    case "CONFLICT":
      return "";
    default:
      return error satisfies never;
  }
}

// A caller's metadata: an interface needs no index signature.
interface Plan {
  readonly plan: "free" | "paid";
  readonly seats?: number;
}
declare const planned: ContactsClient<Plan>;
expectTypeOf((await planned.get(id)).metadata).toEqualTypeOf<Plan>();
expectTypeOf(planned.list()).resolves.toEqualTypeOf<ContactPage<Plan>>();
for await (const contact of planned.list()) expectTypeOf(contact.metadata.seats).toEqualTypeOf<number | undefined>();
// An update is merged: a part of it will do.
expectTypeOf(planned.update(id, { metadata: { seats: 3 } })).resolves.toEqualTypeOf<Contact<Plan>>();
planned.modify(id, ({ metadata }) => ({ metadata: { seats: (metadata.seats ?? 0) + 1 } }));
expectTypeOf(
  (await planned.upsert({ external_id: "1" }, { metadata: { plan: "free" } })).contact.metadata,
).toEqualTypeOf<Plan>();
expectTypeOf(new ContactQueries(planned).get(id).queryFn).returns.resolves.toEqualTypeOf<ContactDetails<Plan>>();
importContacts(planned, [{ external_id: "1", metadata: { plan: "paid" } }]);
// Code for all clients takes `object`. A type alias fits the default too; an interface has no index signature.
type Tags = { readonly tags?: string[] };
declare const tagged: ContactsClient<Tags>;
export const anyClients: ContactsClient<object>[] = [planned, tagged, contacts];
export const anyQueries: ContactQueries<object>[] = [new ContactQueries(planned), new ContactQueries(tagged)];
export const queriesOfTags: ContactQueries = new ContactQueries(tagged) satisfies ContactQueries<Tags>;
// @ts-expect-error the metadata of a plan is not that of tags
export const queriesOfPlans: ContactQueries<Tags> = new ContactQueries<Plan>(planned);
// @ts-expect-error no plan of theirs
planned.update(id, { metadata: { plan: "gold" } });
// @ts-expect-error no field of theirs
planned.update(id, { metadata: { colour: "red" } });
// @ts-expect-error no plan of theirs
importContacts(planned, [{ external_id: "1", metadata: { plan: "gold" } }]);
// @ts-expect-error metadata is an object
new ContactsClient<string>();

export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  // Not `any`: a code that the contract does not have is an error of the compiler.
  expectTypeOf(error.code).toEqualTypeOf<ProblemCode | "UNKNOWN">();
  // @ts-expect-error it is NOT_FOUND
  if (error.code === "NOT_FUOND") return undefined;
  class OwnError extends ApiError {
    readonly own: string = "own";
  }
  if (error instanceof OwnError) expectTypeOf(error).toEqualTypeOf<OwnError>();
  return error.code;
}
