// Makes texts safe for errors, which end up in logs.

/** The texts that must not be shown. */
export interface Secrets {
  /** The caller's key. */
  key?: string | null;
  /** Returns the text of the request: path, query, headers and body. */
  sent?: () => string;
}

/** The maximum number of characters of a message. */
const longest = 1024;
/** Characters that could end a line of a log, or control a terminal. */
const control = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;
/** A word of a message, of an address, of JSON. */
const word = /[^\s"'`()[\]{}<>,;:=&?/\\]{3,}/g;

/** Returns the text without control characters and the caller's key, cut to 1 KiB. */
export function safeText(text: string, { key }: Secrets): string {
  const hidden = key ? text.replaceAll(key, "***") : text;
  return hidden.slice(0, longest).replace(control, " ");
}

/**
 * Returns a safe copy of the error of `fetch`. It keeps facts that help to find the fault, and the code of the
 * operating system or HTTP library. `fetch` wraps that code in one more error. HTTP libraries keep the bytes of
 * requests and responses in their errors, and quote addresses in messages. The copy hides everything that the request
 * has sent.
 */
export function safeCause(cause: unknown, line: Secrets, depth = 0): { cause?: Error; code?: string | undefined } {
  try {
    if (Object(cause) !== cause || depth > 4) return {};
    const given = cause as Record<string, unknown>;
    const inner = safeCause(given["cause"], line, depth + 1);
    const copy = new (given instanceof TypeError ? TypeError : Error)("", inner) as Error & { [name: string]: string };
    for (const name of ["message", "name", "code", "syscall", "stack"]) {
      const text = given[name];
      if (typeof text !== "string") continue;
      const hidden = text.replaceAll(word, (found) => (line.sent?.().includes(found) ? "***" : found));
      // A stack has several lines.
      const lines = hidden.split("\n").map((one) => safeText(one, line));
      copy[name] = lines.join("\n");
    }
    return { cause: copy, code: copy["code"] ?? inner.code };
  } catch {
    // The cause cannot be read.
    return {};
  }
}
