import { eachResponse, firstTime } from "./operations.js";

/** The headers that a status requires besides X-Request-Id (RFC 9110, RFC 6585). */
const byStatus = { 401: "WWW-Authenticate", 405: "Allow", 429: "Retry-After", 503: "Retry-After" };

export function responseHeaders() {
  const isNew = firstTime();
  return eachResponse(({ status, response, location }, ctx) => {
    for (const name of ["X-Request-Id", byStatus[status]]) {
      if (name === undefined || response.headers?.[name] !== undefined) continue;
      if (!isNew(`${location.pointer} ${name}`)) continue;
      ctx.report({
        message: `Declare the header ${name} ($ref: "#/components/headers/${name}") on this ${status}.`,
        location: location.key(),
      });
    }
  });
}
