const timeoutMs = 3_000;

let asked: Promise<boolean> | undefined;

/**
 * Returns whether the server of this page is the API itself, as its header `api-origin` says. A static host has no such
 * header, and a copy of the pages does not carry it along. A page asks once.
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
