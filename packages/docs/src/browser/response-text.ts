// The body of a response as text to read.

/** The text to show, and the whole text if that is longer. */
export interface ShownText {
  readonly shown: string;
  readonly whole?: string;
}

/** Longer texts would keep the page busy for seconds: a page of contacts may have eight megabytes. */
const mostCharacters = 200_000;

/** Returns the text of a response, or a note in place of bytes. */
export async function textOf(response: Response): Promise<string> {
  const type = response.headers.get("content-type") ?? "";
  const isText = type === "" || /^text\/|json|xml|yaml|form|javascript/u.test(type);
  if (isText) return laidOut(await response.text());
  const { size } = await response.blob();
  return size === 0 ? emptyBody : `(${size} bytes of ${type})`;
}

/** Returns what fits, up to the end of a line if there is one. */
export function shownPart(text: string): ShownText {
  if (text.length <= mostCharacters) return { shown: text };
  const end = text.lastIndexOf("\n", mostCharacters);
  return { shown: text.slice(0, end > 0 ? end : mostCharacters), whole: text };
}

const emptyBody = "(no body)";

function laidOut(text: string): string {
  try {
    JSON.parse(text);
  } catch {
    return text === "" ? emptyBody : text;
  }
  return withIndentation(text);
}

/**
 * Lays out JSON without reading its values: a number that JavaScript cannot hold stays as the server sent it, and so do
 * the order and the number of members.
 */
function withIndentation(json: string): string {
  let depth = 0;
  const line = () => `\n${"  ".repeat(depth)}`;
  const tokens = json.match(/"(?:[^"\\]|\\.)*"|[[{]\s*[\]}]|[[\]{},:]|[^\s[\]{},:"]+/gu) ?? [];
  const parts = tokens.map((token) => {
    if (token === ",") return `,${line()}`;
    if (token === ":") return ": ";
    if (token === "{" || token === "[") {
      depth++;
      return token + line();
    }
    if (token === "}" || token === "]") {
      depth--;
      return line() + token;
    }
    return /^[[{]/u.test(token) ? token.replaceAll(/\s/gu, "") : token;
  });
  return parts.join("");
}
