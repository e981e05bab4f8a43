import { describe, expect, test } from "vitest";
import { methodsByPath } from "../support/described-operation.ts";
import { dump } from "../support/organization-dump.ts";
import { faults, testApp } from "../support/test-app.ts";
import { pathOf } from "../support/usual-request.ts";

describe("a path that does not exist", () => {
  const known = methodsByPath.map(({ operation }) => pathOf(operation));
  test.each(["/", "/v1", "/v2/contacts", ...known.flatMap((path) => [`${path}/`, `/${path}`, `${path}/x/nowhere`])])(
    "responds with 404 for %s",
    async (path) => {
      const { send } = await testApp();
      const response = await send("GET", `http://contacts.test${path}`);
      expect(response.status).toBe(404);
      expect(faults(response)).toEqual([{ error: "NOT_FOUND" }]);
    },
  );
});

const every = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"];

describe.each(methodsByPath)("$path", ({ operation, methods }) => {
  test.each(every.filter((method) => !methods.includes(method)))(
    "responds with 405 for %s and allows its own",
    async (method) => {
      const app = await testApp();
      const before = await dump(app);
      const response = await app.send(method, pathOf(operation));
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe(methods.join(", "));
      if (method !== "HEAD") expect(faults(response)).toEqual([{ error: "METHOD_NOT_ALLOWED" }]);
      expect(await dump(app)).toEqual(before);
    },
  );
});
