// The cost of HTTP itself: a constant contact from bare `node:http`, or from bare Hono on its Node adapter. Started with
// the name of one of the two.
import { createServer } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";

const headers = {
  "content-type": "application/json",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "x-request-id": "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d",
  etag: '"7"',
};

/** A contact of the usual size, with what the load looks for in a response. */
function contact(id: string, name: string): string {
  const data = {
    id,
    org_id: "bbbbbbbb-cccc-dddd-eeee-ffffffffffff",
    name,
    metadata: { source: "web_signup", preferences: { language: "en" }, visits: 7 },
    created_at: "2026-03-02T09:15:00.000Z",
    updated_at: "2026-03-04T16:40:12.345Z",
  };
  return JSON.stringify({ data, errors: null });
}

const idOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

const bare = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { name } = chunks.length === 0 ? { name: "John Doe" } : JSON.parse(Buffer.concat(chunks).toString());
    const body = contact(idOf(request.url!), name);
    response.writeHead(200, { ...headers, "content-length": Buffer.byteLength(body) }).end(body);
  });
});

const hono = new Hono()
  .get("/v1/contacts/:id", (context) => context.body(contact(context.req.param("id"), "John Doe"), 200, headers))
  .patch("/v1/contacts/:id", async (context) => {
    const { name } = await context.req.json();
    return context.body(contact(context.req.param("id"), name), 200, headers);
  });

const server = process.argv[2] === "hono" ? createAdaptorServer({ fetch: hono.fetch }) : bare;
server.listen(Number(process.env["PORT"]), "127.0.0.1");
