// Serves the rendered reference beside the API: plain files, without a key.
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono, type MiddlewareHandler, type Next } from "hono";
import { etag } from "hono/etag";
import { prefers } from "../http/negotiation.ts";
import type { ApiRequest } from "../http/request.ts";
import type { Respond } from "./listener/listener-options.ts";

const catalog = "/.well-known/api-catalog";

/** Types that the library does not know. */
const types: [ending: string, type: string][] = [
  [".md", "text/markdown; charset=utf-8"],
  [".yaml", "application/yaml; charset=utf-8"],
  [catalog, 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'],
];

/**
 * Headers against framing, sniffing and cross-origin loading. Pages set their own policy for what they load, but cannot
 * set these.
 */
const headers = {
  "content-security-policy": "frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  // A cache asks again with the entity tag, so no page is older than the server.
  "cache-control": "no-cache",
  // Tells the scripts of a page that the API is at the page's own origin. A static host with the same files does not send it.
  "api-origin": "self",
};

/** The files that programs look for at the root of a server. */
const rootFiles: readonly string[] = ["/llms.txt", "/openapi.json", "/openapi.yaml", catalog];

/** Serves the files of `directory` at /docs/, some at the root too, and passes everything else to the API. */
export function withDocs(directory: string, api: Respond): Respond {
  const site = siteOf(directory);
  return async (request) => {
    const { method, pathname } = request;
    const isRootFile = rootFiles.includes(pathname);
    const isOfSite = isRootFile || pathname === "/" || pathname === "/docs" || pathname.startsWith("/docs/");
    if (!isOfSite || (method !== "GET" && method !== "HEAD")) return api(request);
    const response = await site.fetch(new Request(`http://localhost${pathname}`, { headers: preferences(request) }));
    if (isRootFile && response.status === 404) return api(request);
    const body = response.status === 304 ? undefined : new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  };
}

function preferences(request: ApiRequest): [name: string, value: string][] {
  return ["accept", "if-none-match"].flatMap((name) => {
    const value = request.header(name);
    return value === null ? [] : [[name, value]];
  });
}

function siteOf(root: string): Hono {
  const site = new Hono();
  site.use(withHeaders, etag());
  site.get("/", (context) => context.redirect("/docs/"));
  site.get("/docs", (context) => context.redirect("/docs/"));
  for (const path of rootFiles) site.get(path, withLinksIntoDocs, filesOf(root));
  const below = (rewrite: (path: string) => string) => filesOf(root, (path) => rewrite(path.slice("/docs".length)));
  const twin = below(twinOf);
  site.get("/docs/*", (context, next) => {
    return prefers("text/markdown", "text/html", context.req.header("accept") ?? "") ? twin(context, next) : next();
  });
  // A page has its address without `.html` too; what it loads and links to is relative to its folder, the same for both.
  for (const ending of ["", ".html"])
    site.get(
      "/docs/*",
      below((path) => path + ending),
    );
  site.get("/docs/*", (context) => context.text("There is no such page. The reference begins at /docs/.\n", 404));
  return site;
}

/** The Markdown beside a page. */
function twinOf(path: string): string {
  return `${path.endsWith("/") ? `${path}index` : path.replace(/\.html$/, "")}.md`;
}

/** Serves files with the headers that follow from them. Caches keep apart a page and its Markdown at the same address. */
function filesOf(root: string, rewriteRequestPath = (path: string) => path): MiddlewareHandler {
  const serve = serveStatic({ root, rewriteRequestPath });
  return async (context, next) => {
    const response = await serve(context, next);
    if (!(response instanceof Response)) return response;
    const { path } = context.req;
    const file = rewriteRequestPath(path);
    const known = types.find(([ending]) => file.endsWith(ending));
    if (known !== undefined) response.headers.set("content-type", known[1]);
    if (file === catalog) response.headers.set("link", `<${catalog}>; rel="api-catalog"`);
    const isTwin = file.endsWith(".md") && !path.endsWith(".md");
    if (isTwin) response.headers.set("content-location", twinOf(path));
    if (isTwin || response.headers.get("content-type")?.startsWith("text/html")) response.headers.set("vary", "Accept");
    return response;
  };
}

async function withHeaders(context: Context, next: Next): Promise<void> {
  await next();
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
}

/** Leads the relative links of a file at the root to where their pages are. */
async function withLinksIntoDocs(context: Context, next: Next): Promise<void> {
  await next();
  const { res } = context;
  if (!res.ok) return;
  const text = await res.text();
  context.res = new Response(text.replace(/\]\((?![a-z]+:|[/#])/g, "](docs/").replaceAll('"../', '"../docs/'), res);
}
