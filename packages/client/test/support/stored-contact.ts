import type { ContactUpdate } from "../../src/index.ts";
import { contactDetails, contactId } from "./client.ts";
import { type Handler, json, refusal } from "./http-server.ts";

/** A server with one contact, which others change before each of the first updates. Only details have the version. */
export function stored({ interruptions = 0 } = {}): Handler {
  let version = 1;
  let contact = { ...contactDetails, id: contactId, metadata: { count: 0 } as Record<string, unknown> };
  let left = interruptions;
  return (response, request) => {
    if (request.method === "PATCH") {
      if (left-- > 0) {
        version++;
        contact = { ...contact, metadata: { ...contact.metadata, count: Number(contact.metadata["count"]) + 10 } };
      }
      const condition = request.headers["if-match"];
      if (condition !== undefined && condition !== `"${version}"`) {
        return refusal(412, "PRECONDITION_FAILED")(response, request);
      }
      const { metadata = {}, ...changes } = JSON.parse(request.body) as ContactUpdate;
      version++;
      contact = { ...contact, ...changes, metadata: { ...contact.metadata, ...metadata } } as typeof contact;
    }
    const etag = `"${version}"`;
    const { identifiers, memories, ...plain } = { ...contact, updated_at: `2026-03-04T16:40:12.${100 + version}Z` };
    const data = request.method === "PATCH" ? plain : { ...plain, version, identifiers, memories };
    if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag, "x-request-id": "request-1" }).end();
    else json({ data, errors: null }, 200, { etag })(response, request);
  };
}
