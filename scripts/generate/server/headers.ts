// headers.ts of the server: the headers of answers, for pages of other origins to be allowed to read.
import type { Contract } from "../contract.ts";
import { literal } from "../literal.ts";
import { members } from "../spec.ts";

export function headers({ spec }: Contract): string {
  const { headers } = spec.document["components"] as Record<string, unknown>;
  return `/** Every header that an answer may have, by name. */
export const responseHeaders: readonly string[] = ${literal(members(headers).map(([name]) => name))};
`;
}
