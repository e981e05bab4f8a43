// Serves the rendered reference beside the API: plain files, without a key.
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { Respond } from "./listener/listener-options.ts";

/** Types that the library does not know. */
const types: [ending: string, type: string][] = [
  [".md", "text/markdown; charset=utf-8"],
  [".yaml", "application/yaml; charset=utf-8"],
  ["/.well-known/api-catalog", "application/linkset+json"],
];

/**
 * Headers against framing, sniffing and cross-origin loading. Pages set their own policy for what they load, but cannot
 * set these.
 */
const headers = {
  "content-security-policy": "frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  // Tells the console that the API is at the page's own origin. A static host with the same files does not send it.
  "api-origin": "self",
};

/** Serves the files of `directory` at /docs/, redirects / there, and passes everything else to the API. */
export function withDocs(directory: string, api: Respond): Respond {
  const site = new Hono();
  site.use("/docs/*", async (context, next) => {
    await next();
    const known = context.res.ok ? types.find(([ending]) => context.req.path.endsWith(ending)) : undefined;
    if (known !== undefined) context.header("content-type", known[1]);
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
  });
  site.get("/", (context) => context.redirect("/docs/"));
  site.get("/docs", (context) => context.redirect("/docs/"));
  const files = (ending: string) =>
    serveStatic({
      root: directory,
      rewriteRequestPath: (path) => path.slice("/docs".length) + ending,
    });
  // A page has a URL without `.html` too. Its relative links work from both, because the folder is the same.
  site.get("/docs/*", files(""), files(".html"));
  site.get("/docs/*", (context) => context.text("There is no such page. The reference begins at /docs/.\n", 404));
  return async (request) => {
    const { method, pathname } = request;
    const isOfSite = pathname === "/" || pathname === "/docs" || pathname.startsWith("/docs/");
    if (!isOfSite || (method !== "GET" && method !== "HEAD")) return api(request);
    const response = await site.fetch(new Request(`http://localhost${pathname}`));
    const body = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  };
}
