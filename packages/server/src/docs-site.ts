// The rendered reference beside the API: plain files, open to everybody.
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

type Fetch = (request: Request) => Response | Promise<Response>;

/** Serves the files of `directory` at /docs/, sends the front door there, and leaves everything else to the API. */
export function withDocs(directory: string, api: Fetch): Fetch {
  const site = new Hono();
  site.get("/", (context) => context.redirect("/docs/"));
  site.get("/docs", (context) => context.redirect("/docs/"));
  site.get("/docs/*", serveStatic({ root: directory, rewriteRequestPath: (path) => path.slice("/docs".length) }));
  site.get("/docs/*", (context) => context.text("There is no such page. The reference begins at /docs/.\n", 404));
  site.all("*", (context) => api(context.req.raw));
  return (request) => site.fetch(request);
}
