// Whether the process lives and whether it can serve, for whatever watches over it. Apart from the API: no key, no
// envelope, no log line.

type Fetch = (request: Request) => Response | Promise<Response>;

/** How long the database may take to answer before the server counts as not ready, in milliseconds. */
const patience = 1_000;

/** Answers /livez and /readyz, and leaves everything else to the API. */
export function withHealth(api: Fetch, isReady: () => Promise<boolean>): Fetch {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/livez") return plain(200, "live");
    if (pathname !== "/readyz") return api(request);
    return (await inTime(isReady)) ? plain(200, "ready") : plain(503, "not ready");
  };
}

async function inTime(isReady: () => Promise<boolean>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), patience);
  try {
    return await Promise.race([isReady(), late.promise]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { "content-type": "text/plain", "cache-control": "no-store" } });
}
