import { describe, expect, test } from "vitest";
import { type DescribedOperation, idPlacesOf, makeFor, operations } from "../support/described-operation.ts";
import { rawResponse } from "../support/raw-response.ts";
import { testApp } from "../support/test-app.ts";
import { pathOf, usualRequest } from "../support/usual-request.ts";

const reads = operations.filter(({ method }) => method === "GET");

describe.each(reads)("HEAD for $operationId", (operation) => {
  test("responds like GET, without the body", async () => {
    const app = await testApp();
    const request = usualRequest(operation, await makeFor(operation, app.send));
    const get = await rawResponse(app, request, app.key);
    const head = await rawResponse(app, { ...request, method: "HEAD" }, app.key);
    expect(get.status).toBe(200);
    expect(get.text).not.toBe("");
    expect(head).toEqual({ ...get, text: "" });
  });
});

const isFound = (operation: DescribedOperation) =>
  operation.statuses.includes(404) && idPlacesOf(operation).some((place) => place.in === "path");

describe.each(reads.filter(isFound))("HEAD for $operationId", (operation) => {
  test("refuses like GET, without the body", async () => {
    const app = await testApp();
    const path = pathOf(operation);
    const get = await rawResponse(app, { method: "GET", path }, app.key);
    const head = await rawResponse(app, { method: "HEAD", path }, app.key);
    expect(get.status).toBe(404);
    expect(head).toEqual({ ...get, text: "" });
  });
});
