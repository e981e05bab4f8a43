import { describe, expect, test, vi } from "vitest";
import { ApiError, ContactsError } from "../src/index.ts";
import { clientOf, contactId, rejection } from "./support/client.ts";
import { json } from "./support/http-server.ts";

const taken = {
  error: "CONFLICT",
  message: "This email belongs to another contact.",
  path: "/email",
  contact_id: "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d",
};

async function refusal(status: number, errors: unknown[], headers?: Record<string, string>) {
  const { contacts, server } = await clientOf(json({ data: null, errors }, status, headers));
  const error = await rejection(contacts.update(contactId, { email: "ada@mail.example" }), ApiError);
  return { error, server };
}

describe("a refusal", () => {
  test("carries status, code, every problem, request id, method, address and headers", async () => {
    const { error, server } = await refusal(409, [taken], { "x-extra": "1" });
    expect(error).toBeInstanceOf(ContactsError);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: "ApiError",
      operationId: "updateContact",
      method: "PATCH",
      url: `${server.url}/v1/contacts/{contact_id}`,
      status: 409,
      code: "CONFLICT",
      problems: [taken],
      requestId: "request-1",
      retryAfter: undefined,
    });
    expect(error.headers.get("x-extra")).toBe("1");
  });

  test("says in one line the request, the response, and where to look it up", async () => {
    const { error, server } = await refusal(409, [taken]);
    expect(error.message).toBe(
      `PATCH ${server.url}/v1/contacts/{contact_id}: 409 CONFLICT: ` +
        "This email belongs to another contact. [/email] (request id request-1)",
    );
  });

  test("names every invalid field", async () => {
    const problems = [
      { error: "BAD_REQUEST", message: "Unknown field.", path: "/nickname" },
      { error: "BAD_REQUEST", message: "The body is not JSON." },
    ];
    const { error } = await refusal(400, problems);
    expect(error.problems).toEqual(problems);
    expect(error.message).toContain("400 BAD_REQUEST: Unknown field. [/nickname] The body is not JSON. (request id");
  });

  test("calls a code that is newer than the client UNKNOWN and keeps it in the problem", async () => {
    const { error } = await refusal(403, [{ error: "INSUFFICIENT_SCOPE", message: "Not with this key." }]);
    expect(error.code).toBe("UNKNOWN");
    expect(error.problems[0].error).toBe("INSUFFICIENT_SCOPE");
    expect(error.message).toContain("403 INSUFFICIENT_SCOPE: Not with this key.");
  });

  test("does not take an inherited name for a code", async () => {
    const { error } = await refusal(400, [{ error: "constructor", message: "" }]);
    expect(error.code).toBe("UNKNOWN");
  });

  test("is one even under a status of success", async () => {
    const { error } = await refusal(200, [taken]);
    expect(error.status).toBe(200);
  });
});

describe("retryAfter", () => {
  const limited = [{ error: "TOO_MANY_REQUESTS", message: "The rate limit is used up." }];

  test("is the number of seconds that the server names", async () => {
    expect((await refusal(429, limited, { "retry-after": "12" })).error.retryAfter).toBe(12);
  });

  test("counts the seconds until a date, and never less than none", async () => {
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    const { error } = await refusal(429, limited, { "retry-after": inAMinute });
    expect(error.retryAfter).toBeGreaterThan(55);
    expect(error.retryAfter).toBeLessThanOrEqual(60);
    const past = await refusal(429, limited, { "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" });
    expect(past.error.retryAfter).toBe(0);
  });

  test("is absent when the header is missing or makes no sense", async () => {
    expect((await refusal(429, limited)).error.retryAfter).toBeUndefined();
    expect((await refusal(429, limited, { "retry-after": "soon" })).error.retryAfter).toBeUndefined();
  });
});

describe("instanceof", () => {
  test("holds between two copies of the package, class by class", async () => {
    const { error } = await refusal(409, [taken]);
    vi.resetModules();
    const copy = await import("../src/index.ts");
    expect(copy.ApiError).not.toBe(ApiError);
    expect(error).toBeInstanceOf(copy.ApiError);
    expect(error).toBeInstanceOf(copy.ContactsError);
    expect(error).not.toBeInstanceOf(copy.NetworkError);
    expect(new Error("other")).not.toBeInstanceOf(copy.ContactsError);
  });

  test("does not take every ApiError for a subclass of one", async () => {
    const { error } = await refusal(409, [taken]);
    class OwnError extends ApiError {}
    expect(error).not.toBeInstanceOf(OwnError);
  });
});
