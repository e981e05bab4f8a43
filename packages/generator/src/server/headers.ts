// headers.ts of the server: the headers of responses that pages of other origins may read.

import { literal } from "@contacts-api/openapi/literal";
import { isNode, members } from "@contacts-api/openapi/node";
import type { Contract } from "../contract.ts";

/** Headers that the pipeline writes on responses of operations that will end. */
const ofEndings = ["Deprecation", "Sunset"];

export function headers({ spec, operations }: Contract): string {
  const { headers } = (spec.document["components"] ?? {}) as Record<string, unknown>;
  const others = spec.document["x-other-methods"];
  const names = [
    ...members(headers).map(([name]) => name),
    ...(isNode(others) ? members(others["headers"]).map(([name]) => name) : []),
    ...operations.flatMap(({ responses }) => responses.flatMap((response) => response.headers.map(({ name }) => name))),
    ...(operations.some(({ ending }) => ending) ? ofEndings : []),
  ];
  const isFirst = (name: string, index: number) =>
    names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index;
  return `/** Every header that a response may have, by name. */
export const responseHeaders: readonly string[] = ${literal(names.filter(isFirst))};
`;
}
