import { operationsOf, takes } from "./operations.js";

/**
 * Operations that respond with an empty list if their path names an object that does not exist, as the original API does.
 */
const emptyIfMissing = ["listMemoryMessages"];

export function operationStatuses() {
  return {
    PathItem(pathItem, ctx) {
      for (const operation of operationsOf(pathItem, ctx)) {
        for (const [status, reason] of requiredStatuses(operation)) {
          if (operation.operation.responses?.[status] !== undefined) continue;
          ctx.report({
            message: `Declare the response "${status}": ${reason}.`,
            location: operation.location.child(["responses"]).key(),
          });
        }
      }
    },
  };
}

/** Returns the reason for each status. A Map, so that a status with two reasons is required once. */
function requiredStatuses({ method, operation, parameters }) {
  const isPublic = operation.security?.length === 0;
  const hasContent = Object.entries(operation.responses ?? {}).some(
    ([status]) => /^2/.test(status) && status !== "204",
  );
  const always = [400, ...(isPublic ? [] : [401]), ...(hasContent ? [406] : []), 408, 417, 429, 431, 500, 501, 503];
  const required = new Map(always.map((status) => [status, "every operation can respond with it"]));
  const canBeMissing = !emptyIfMissing.includes(operation.operationId);
  if (canBeMissing && parameters.some(({ node }) => node.in === "path"))
    required.set(404, "the path can name what does not exist");
  if (takes(parameters, "If-None-Match")) {
    if (method === "get") required.set(304, "If-None-Match can match");
    else required.set(412, "If-None-Match can fail");
  }
  if (takes(parameters, "If-Match")) required.set(412, "If-Match can fail");
  if (operation.requestBody !== undefined) {
    required.set(413, "the body can be too large");
    required.set(415, "the body can be something else than JSON");
  }
  if (takes(parameters, "Idempotency-Key")) {
    required.set(409, "the first request with the idempotency key can still be in progress");
    required.set(422, "the idempotency key can have been used with another request");
  }
  return required;
}
