// Responses that are not the API's.
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { ApiError, type ContactsClient, RedirectError, type ResponseFault, ResponseFormatError } from "../src/index.ts";
import { clientOf, contact, contactId, rejection } from "./support/client.ts";
import { type Handler, json, startHttpServer } from "./support/http-server.ts";

const written =
  (status: number, type: string | undefined, body: string): Handler =>
  (response) => {
    response.writeHead(status, { "x-request-id": "request-1", ...(type && { "content-type": type }) });
    response.end(body);
  };

const cut: Handler = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "100", "x-request-id": "request-1" });
  response.write('{"data":{"name":"Ada"');
  setTimeout(() => response.destroy(), 20);
};

const rows: [string, Handler, number, ResponseFault, string][] = [
  ["broken JSON", written(200, "application/json", '{"name":"Ada"'), 200, "json", "200, with a body that is not JSON."],
  ["an HTML 502", written(502, "text/html", "<h1>Ada</h1>"), 502, "content-type", "502, with content-type text/html."],
  ["JSON as text", written(200, "text/plain", "{}"), 200, "content-type", "200, with content-type text/plain."],
  ["JSON without a type", written(200, undefined, "{}"), 200, "content-type", "200, with content-type missing."],
  ["an empty 200", written(200, "application/json", ""), 200, "empty", "200, without a body."],
  ["a 204", written(204, undefined, ""), 204, "empty", "204, without a body."],
  ["an empty 503", written(503, undefined, ""), 503, "empty", "503, without a body."],
  ["a 304", written(304, undefined, ""), 304, "empty", "304, without a body."],
  ["a cut body", cut, 200, "cut", "200, with a body that ended early."],
  ["a bare null", json(null), 200, "envelope", "200, with JSON that is not this API's."],
  ["a list", json([1]), 200, "envelope", "200, with JSON that is not this API's."],
  ["an object without data", json({ name: "Ada" }), 200, "envelope", "200, with JSON"],
  ["a failure without problems", json({ data: null, errors: [] }, 500), 500, "envelope", "500, with JSON"],
  ["problems of another shape", json({ data: null, errors: ["Ada"] }, 400), 400, "envelope", "400, with JSON"],
];

describe("ResponseFormatError", () => {
  test.each(rows)("is what %s gets", async (_, response, status, fault, text) => {
    const { contacts } = await clientOf(response);
    const error = await rejection(contacts.get(contactId), ResponseFormatError);
    expect(error).toMatchObject({ name: "ResponseFormatError", status, fault, requestId: "request-1" });
    expect(error.headers.get("x-request-id")).toBe("request-1");
    expect(error.message).toContain(`/v1/contacts/{contact_id}: ${text}`);
    expect(error.message).toMatch(/\(request id request-1\)$/);
    // A gateway that says 502 has been reached at the right address.
    expect(error.message.includes("Check baseUrl.")).toBe(status < 500 && fault !== "cut");
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("Ada");
  });

  const nothing = { data: null, errors: null };
  test.each<[string, (contacts: ContactsClient) => PromiseLike<unknown>]>([
    ["get", (contacts) => contacts.get(contactId)],
    ["update", (contacts) => contacts.update(contactId, {})],
    ["resolve", (contacts) => contacts.resolve({ email: "ada@mail.example" })],
    ["merge", (contacts) => contacts.merge({ primary_contact_id: contactId, duplicate_contact_id: "other" })],
    ["memories.get", (contacts) => contacts.memories.get("mem-1")],
    ["memories.context", (contacts) => contacts.memories.context({ contact_id: contactId, persona_id: "p" })],
  ])("is what %s gets for null: it has something to return", async (_, call) => {
    const { contacts } = await clientOf(json(nothing));
    expect(await rejection(call(contacts), ResponseFormatError)).toMatchObject({ status: 200, fault: "envelope" });
    expect(await contacts.find({ email: "ada@mail.example" })).toBeNull();
  });

  test.each(["boom", [null], {}, 0, false, [{}], [{ error: "NOT_FOUND" }], [{ error: 1, message: "No." }]])(
    "is what errors of %j get, whatever data is beside them",
    async (errors) => {
      const { contacts } = await clientOf(json({ data: contact, errors }));
      expect(await rejection(contacts.get(contactId), ResponseFormatError)).toMatchObject({ fault: "envelope" });
    },
  );

  test("is not what one malformed problem among others makes of a refusal", async () => {
    const problems = [null, { error: "NOT_FOUND", message: "No such contact." }, { message: "Ada" }, "Ada"];
    const { contacts } = await clientOf(json({ data: null, errors: problems }, 404));
    const error = await rejection(contacts.get(contactId), ApiError);
    expect(error).toMatchObject({ code: "NOT_FOUND", problems: [problems[1]] });
  });

  test("is what a list without pagination gets", async () => {
    const { contacts } = await clientOf(json({ data: [], errors: null }));
    expect(await rejection(contacts.list(), ResponseFormatError)).toMatchObject({ fault: "envelope" });
  });

  test("keeps what broke the connection as its cause", async () => {
    const { contacts } = await clientOf(cut);
    expect((await rejection(contacts.get(contactId), ResponseFormatError)).cause).toBeInstanceOf(Error);
  });

  test.each(["application/json; charset=utf-8", "Application/JSON", "application/problem+json"])(
    "is not what JSON announced as %s gets",
    async (type) => {
      const { contacts } = await clientOf(written(200, type, '{"data":null,"errors":null}'));
      expect(await contacts.find({ email: "ada@mail.example" })).toBeNull();
    },
  );
});

describe("RedirectError", () => {
  test.each([301, 302, 303, 307, 308])("is what a %i gets; key and body stay here", async (status) => {
    const elsewhere = await startHttpServer(json({ data: null, errors: null }));
    const location = `${elsewhere.url}/v1/contacts/find?token=1`;
    const { contacts, server } = await clientOf(json(null, status, { location }));
    const error = await rejection(contacts.find({ email: "ada@mail.example" }), RedirectError);
    expect(error).toMatchObject({ name: "RedirectError", status, target: elsewhere.url });
    expect(error.message).toBe(
      `POST ${server.url}/v1/contacts/find: ${status} redirect to ${elsewhere.url} refused. Check baseUrl.`,
    );
    expect(elsewhere.requests).toEqual([]);
  });

  test("is what a redirect within the origin gets, and one without a target", async () => {
    const within = await clientOf(json(null, 308, { location: "/v2/contacts" }));
    expect((await rejection(within.contacts.list(), RedirectError)).target).toBe(within.server.url);
    const nowhere = await clientOf(json(null, 302));
    expect((await rejection(nowhere.contacts.list(), RedirectError)).target).toBeUndefined();
  });

  test("is what the opaque redirect of a browser gets", async () => {
    const opaque = Object.defineProperties(Response.error(), {
      type: { value: "opaqueredirect" },
    });
    const { contacts } = await clientOf(() => {}, { fetch: async () => opaque });
    expect((await rejection(contacts.list(), RedirectError)).message).toContain("redirect to a hidden URL refused.");
  });
});
