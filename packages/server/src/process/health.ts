// Whether the process lives and whether it can serve, for whatever watches over it. Apart from the API: no key, no
// envelope, no log line.
import type { Answer } from "../http/answer.ts";
import type { Respond } from "./listener/listener-options.ts";

/** How long the database may take to respond before the server counts as not ready, in milliseconds. */
const patienceMs = 1_000;

/** How long one look at the database serves all who ask, in milliseconds: asking often costs it nothing. */
const validMs = 500;

/** Serves /livez and /readyz, and leaves everything else to the API. */
export function withHealth(api: Respond, isReady: () => boolean, answers: () => Promise<boolean>): Respond {
  const isAnswering = shared(() => inTime(answers));
  const readiness = async () => (isReady() && (await isAnswering()) ? plain(200, "ready") : plain(503, "not ready"));
  return (request) => {
    if (request.pathname === "/livez") return Promise.resolve(plain(200, "live"));
    return request.pathname === "/readyz" ? readiness() : api(request);
  };
}

/** One look at a time, and its result for a moment. */
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

async function inTime(answers: () => Promise<boolean>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), patienceMs);
  try {
    return await Promise.race([answers(), late.promise]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function plain(status: number, text: string): Answer {
  return { status, headers: { "content-type": "text/plain", "cache-control": "no-store" }, body: `${text}\n` };
}
