// Enumerations gain and lose their values one by one. Those of responses are open: clients must accept a new value, so
// it is compatible. A catalogue that callers may switch over is closed, and the compiler checks every value.
import { isNode } from "@contacts-api/openapi/node";
import { at } from "@contacts-api/openapi/pointer";
import { closed, openEnums } from "@contacts-api/openapi/response-enums";
import { type Findings, gone, here, inWords, member, type Site } from "./finding.ts";
import { child, items, type Part, same } from "./part.ts";
import { addition, type Ratings, type Relation, rate } from "./rating.ts";

export function compareEnum(findings: Findings, site: Site, was: Part, is: Part): void {
  const [before, now] = [child(was, "enum"), child(is, "enum")];
  if (before && now) {
    if (!same(before.value, now.value))
      compareValues(findings, site, before, now, isClosed(was, site) || isClosed(is, site));
    return;
  }
  const what = now ? `is one of ${inWords(now.value)} now` : "may be any value now";
  findings.add(site, member(was, is, "enum"), what, rate(now ? "narrower" : "wider", site.direction, true));
}

function compareValues(findings: Findings, site: Site, was: Part, is: Part, isClosed: boolean): void {
  const isOpen = site.direction === "response" && !isClosed;
  const ratings = (relation: Relation): Ratings => {
    const isNewInResponse = site.direction === "response" && relation === "wider";
    const rated = isNewInResponse ? addition : rate(relation, site.direction, true);
    return isClosed ? { ...rated, typescript: "breaking" } : rated;
  };
  for (const part of items(is).filter(isMissingIn(was))) {
    const openness = isOpen ? " (enumerations of responses are open)" : "";
    findings.add(site, here(part), `has the new value ${inWords(part.value)}${openness}`, ratings("wider"));
  }
  for (const part of items(was).filter(isMissingIn(is))) {
    findings.add(site, gone(part), `no longer has the value ${inWords(part.value)}`, ratings("narrower"));
  }
}

/** Tells if the compiler checks every value: in responses wherever the client's type is closed. */
function isClosed(schema: Part, { direction }: Site): boolean {
  if (direction === "request") return closed.includes(schema.name ?? "");
  const place = schema.pointerOf("enum");
  const node = at(schema.spec.document, place.slice(0, place.lastIndexOf("/")));
  return !(isNode(node) && openEnums(schema.spec.document)(node));
}

const isMissingIn = (list: Part) => (item: Part) => !items(list).some(({ value }) => same(value, item.value));
