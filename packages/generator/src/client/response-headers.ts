// The headers of successes for callers: text, as on the wire.
import { type Header, successes } from "../content.ts";
import type { Operation } from "../contract.ts";

export interface ResponseHeader {
  readonly name: string;
  /** The pattern of the text in TypeScript: `${number}`; undefined for any text. */
  readonly text: string | undefined;
}

/** Returns the headers by name. If two successes describe a header differently, it is any text. */
export function responseHeaders({ responses }: Operation): ResponseHeader[] {
  const found = new Map<string, string | undefined>();
  for (const header of successes(responses).flatMap(({ headers }) => headers)) {
    const text = textOf(header);
    const isOther = found.has(header.name) && found.get(header.name) !== text;
    found.set(header.name, isOther ? undefined : text);
  }
  return [...found.keys()].sort().map((name) => ({ name, text: found.get(name) }));
}

function textOf({ type, valueType }: Header): string | undefined {
  return type === "string" ? undefined : `\`\${${valueType}}\``;
}
