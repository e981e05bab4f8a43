const timeoutMs = 3_000;

let asked: Promise<boolean> | undefined;

/**
 * Returns true if the server of this page is the API itself. Its header `api-origin` says so: a static host does not send
 * it, and neither does a copy of the pages. A page asks once.
 */
export function isServedByApi(): Promise<boolean> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<boolean> {
  if (!location.protocol.startsWith("http")) return false;
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(location.href, { method: "HEAD", cache: "no-store", redirect: "error", signal });
    await response.text();
    return response.headers.get("api-origin") === "self";
  } catch {
    return false;
  }
}
