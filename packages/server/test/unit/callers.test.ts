import { describe, expect, test } from "vitest";
import { createApiKey } from "../../src/http/api-key.ts";
import type { ApiRequest } from "../../src/http/request.ts";
import { Callers } from "../../src/process/listener/callers.ts";

const orgId = "bbbbbbbb-cccc-dddd-eeee-ffffffffffff";
const newKey = () => createApiKey(orgId).text;
const requestWith = (authorization: string | null, { method = "GET", pathname = "/v1/contacts" } = {}) =>
  ({ method, pathname, header: () => authorization }) as unknown as ApiRequest;

describe("the callers that take turns", () => {
  test("are organisations whose key was valid, however the header is written, and whichever key it is", () => {
    const callers = new Callers();
    const [one, other] = [newKey(), newKey()];
    for (const key of [one, other]) callers.learn(requestWith(key), 200);
    for (const header of [one, other, `Bearer ${one}`, `bEARER   ${one} `]) expect(callers.of(header)).toBe(orgId);
  });

  test("are one where no key is known to be valid", () => {
    const callers = new Callers();
    const refused = newKey();
    callers.learn(requestWith(refused), 401);
    callers.learn(requestWith(null), 401);
    for (const header of [refused, newKey(), "anything", null]) expect(callers.of(header)).toBe("");
  });

  test("are not made by what needs no key", () => {
    const callers = new Callers();
    const key = newKey();
    callers.learn(requestWith(key, { pathname: "/livez" }), 200);
    callers.learn(requestWith(key, { pathname: "/docs/" }), 200);
    callers.learn(requestWith(key, { method: "OPTIONS" }), 204);
    for (const status of [400, 404, 405, 408, 429, 503]) callers.learn(requestWith(key), status);
    expect(callers.of(key)).toBe("");
  });

  test("are forgotten when a key is refused, and the oldest when there are too many", () => {
    const callers = new Callers();
    const key = newKey();
    callers.learn(requestWith(key), 200);
    callers.learn(requestWith(key), 401);
    expect(callers.of(key)).toBe("");
    callers.learn(requestWith(key), 200);
    const keys = Array.from({ length: 4_096 }, newKey);
    for (const next of keys) callers.learn(requestWith(next), 200);
    expect(callers.of(key)).toBe("");
    for (const next of keys) expect(callers.of(next)).toBe(orgId);
  });
});
