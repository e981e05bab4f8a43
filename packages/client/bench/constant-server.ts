// Responds to every request with the same contact, with the headers that our server sends. A separate process,
// so that the measured CPU time is the client's alone.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const body = JSON.stringify({
  data: {
    id: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
    org_id: "bbbbbbbb-cccc-dddd-eeee-ffffffffffff",
    name: "John Smith",
    metadata: { source: "web_signup", preferences: { language: "en" }, verified: true },
    created_at: "2026-03-02T09:15:00.000Z",
    updated_at: "2026-03-04T16:40:12.345Z",
  },
  errors: null,
});

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    response.writeHead(200, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "x-request-id": "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d",
      etag: '"7"',
      "ratelimit-policy": '"default";q=1000000;w=60',
      ratelimit: '"default";r=999999;t=60',
    });
    response.end(body);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit());
