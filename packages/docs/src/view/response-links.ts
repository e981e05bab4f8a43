import { optional } from "../model/optional.ts";
import type { ResponseModel } from "../model/response.ts";
import { addresses } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import type { Block } from "./view.ts";

/** Returns where a response leads, and what of it the next operation takes. */
export function linksOf({ reference }: SiteContext, { links }: ResponseModel): Block[] {
  if (links.length === 0) return [];
  const fields = links.map(({ name, to, description, facts }) => {
    const isKnown = reference.operations.some(({ id }) => id === to);
    const target = isKnown ? { see: { to: addresses.operation(to), words: to } } : { type: to };
    return { name, ...target, marks: [], ...optional({ description }), facts };
  });
  return [{ kind: "entries", words: "Leads to:", fields }];
}
