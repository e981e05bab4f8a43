// The fields of an object: their names, the required ones, and if others are allowed.
import { isNode } from "@contacts-api/openapi/node";
import { type Findings, gone, here, inWords, member, requiredWords, type Site } from "./finding.ts";
import { child, type Part, pairs, same, valueAt } from "./part.ts";
import { addition, breaking, rate, words } from "./rating.ts";
import { compareSchema } from "./schema.ts";

export function compareObject(findings: Findings, site: Site, was: Part, is: Part, open: ReadonlySet<string>): void {
  compareFields(findings, site, was, is, open);
  compareRequired(findings, site, was, is);
  compareFurther(findings, site, was, is, open);
  compareRefused(findings, site, was, is);
}

function compareFields(findings: Findings, site: Site, was: Part, is: Part, open: ReadonlySet<string>): void {
  const fields = pairs(child(was, "properties"), child(is, "properties"));
  const added = fields.filter(([, before]) => !before);
  for (const [name, before, now] of fields) {
    const inner = fieldSite(site, name);
    if (before && now) compareSchema(findings, inner, before, now, open);
    else if (now) {
      const isDemanded = site.direction === "request" && requiredIn(is).includes(name);
      const what = isDemanded ? "is new and required" : "is new";
      const also = [member(was, is, "required").pointer];
      findings.add(inner, here(now), what, isDemanded ? breaking : addition, { also });
    } else if (before) {
      const twin = added.find(([, , one]) => same(one?.value, before.value))?.[0];
      const what = twin === undefined ? "is gone" : `is gone; \`${twin}\` is like it`;
      findings.add(inner, gone(before), what, breaking);
    }
  }
}

/** Added and removed fields are reported already. */
function compareRequired(findings: Findings, site: Site, was: Part, is: Part): void {
  const [before, now] = [requiredIn(was), requiredIn(is)];
  const has = (part: Part, name: string) => valueAt(child(part, "properties"), name) !== undefined;
  for (const name of new Set([...before, ...now])) {
    if (before.includes(name) === now.includes(name) || has(was, name) !== has(is, name)) continue;
    const isDemanded = now.includes(name);
    const ratings = rate(isDemanded ? "narrower" : "wider", site.direction, true);
    const what = requiredWords(isDemanded, site.direction);
    findings.add(fieldSite(site, name), member(was, is, "required"), what, ratings);
  }
}

/** Compares `additionalProperties`: true, or a schema, or false. */
function compareFurther(findings: Findings, site: Site, was: Part, is: Part, open: ReadonlySet<string>): void {
  const [before, now] = [child(was, "additionalProperties"), child(is, "additionalProperties")];
  const [old, current] = [before?.value ?? true, now?.value ?? true];
  if (before && now && isNode(old) && isNode(current)) {
    compareSchema(findings, fieldSite(site, "*"), before, now, open);
  } else if (!same(old, current)) {
    const relation = current === true || old === false ? "wider" : "narrower";
    const what = `further fields: ${inWords(old)} before, ${inWords(current)} now`;
    findings.add(site, member(was, is, "additionalProperties"), what, rate(relation, site.direction, true));
  } else if (!same(before?.value, now?.value)) {
    findings.add(site, member(was, is, "additionalProperties"), "says that further fields may come", words);
  }
}

/** Compares names that are refused with their own messages. A closed object refuses them anyway. */
function compareRefused(findings: Findings, site: Site, was: Part, is: Part): void {
  const isClosed = [was, is].every((part) => valueAt(part, "additionalProperties") === false);
  for (const [name, before, now] of pairs(child(was, "x-refused-properties"), child(is, "x-refused-properties"))) {
    if (same(before?.value, now?.value)) continue;
    const place = member(was, is, "x-refused-properties");
    const what =
      before && now ? "is refused with a new message" : now ? "is refused by name" : "is not refused by name any more";
    const relation = now ? "narrower" : "wider";
    const ratings = isClosed || (before && now) ? words : rate(relation, site.direction, false);
    findings.add(fieldSite(site, name), place, what, ratings);
  }
}

function requiredIn(part: Part): string[] {
  const names = valueAt(part, "required");
  return Array.isArray(names) ? names : [];
}

function fieldSite(site: Site, name: string): Site {
  return { ...site, path: site.path === "" ? name : `${site.path}.${name}` };
}
