// Liveness and readiness for load balancers and supervisors. They need no key, have no envelope and write no log line.
import type { ApiResponse } from "../http/response.ts";
import type { Respond } from "./listener/listener-options.ts";

/** The time in which the database must respond for the server to count as ready, in milliseconds. */
const patienceMs = 1_000;

/** The time for which a check of the database is reused, in milliseconds, so that frequent requests cost nothing. */
const validMs = 500;

/** Serves /livez and /readyz, and passes everything else to the API. */
export function withHealth(api: Respond, isReady: () => boolean, isDatabaseReachable: () => Promise<boolean>): Respond {
  const isReachable = shared(() => inTime(isDatabaseReachable));
  const readiness = async () => (isReady() && (await isReachable()) ? plain(200, "ready") : plain(503, "not ready"));
  return (request) => {
    if (request.pathname === "/livez") return Promise.resolve(plain(200, "live"));
    return request.pathname === "/readyz" ? readiness() : api(request);
  };
}

/** Runs one check at a time, and reuses its result for a moment. */
function shared(look: () => Promise<boolean>): () => Promise<boolean> {
  let latest: Promise<boolean> | undefined;
  let staleAt = 0;
  return () => {
    if (latest === undefined || performance.now() > staleAt) {
      staleAt = Number.POSITIVE_INFINITY;
      latest = look().finally(() => {
        staleAt = performance.now() + validMs;
      });
    }
    return latest;
  };
}

async function inTime(isDatabaseReachable: () => Promise<boolean>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), patienceMs);
  try {
    return await Promise.race([isDatabaseReachable(), late.promise]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function plain(status: number, text: string): ApiResponse {
  return { status, headers: { "content-type": "text/plain", "cache-control": "no-store" }, body: `${text}\n` };
}
