// Two schemas, keyword by keyword. A difference breaks callers depending on its direction, request or response.
import { type Findings, here, member, type Site, wasIs } from "./finding.ts";
import { child, keysOf, type Part, same, valueAt } from "./part.ts";
import { addition, breaking, rate, words } from "./rating.ts";
import { compareBranches } from "./schema-branches.ts";
import { compareEnum } from "./schema-enum.ts";
import { keywords } from "./schema-keywords.ts";
import { compareObject } from "./schema-object.ts";

/** Compares the values that both schemas admit. `open` are the pairs around this one, so that recursion ends. */
export function compareSchema(
  findings: Findings,
  site: Site,
  was: Part,
  is: Part,
  open: ReadonlySet<string> = new Set(),
) {
  const pair = `${was.pointer} ${is.pointer}`;
  if (open.has(pair)) return;
  // An unchanged part that many operations share is compared once.
  const compare = () => compareKeys(findings, site, was, is, new Set(open).add(pair));
  if (open.size === 0) findings.unlessUnchanged(`${site.direction} ${pair}`, compare);
  else compare();
}

function compareKeys(findings: Findings, site: Site, was: Part, is: Part, within: ReadonlySet<string>): void {
  if ([was.value, is.value].some((value) => typeof value === "boolean") && was.value !== is.value) {
    findings.addUnrated(site, here(is), `schema ${wasIs(was.value, is.value)}`);
    return;
  }
  compareObject(findings, site, was, is, within);
  for (const key of keysOf(was, is)) {
    const rule = rules[key];
    const [before, now] = [valueAt(was, key), valueAt(is, key)];
    if (rule) rule(findings, site, was, is, within);
    else if (!same(before, now)) compareKeyword(findings, site, key, was, is);
  }
}

type Rule = (findings: Findings, site: Site, was: Part, is: Part, open: ReadonlySet<string>) => void;

const rules: Readonly<Record<string, Rule>> = {
  // compareObject covers them.
  properties: () => {},
  required: () => {},
  additionalProperties: () => {},
  "x-refused-properties": () => {},
  items: compareItems,
  allOf: (...rest) => compareBranches("allOf", ...rest),
  anyOf: (...rest) => compareBranches("anyOf", ...rest),
  oneOf: (...rest) => compareBranches("oneOf", ...rest),
  enum: compareEnum,
  default: compareDefault,
  deprecated: compareDeprecated,
};

function compareKeyword(findings: Findings, site: Site, key: string, was: Part, is: Part): void {
  const [before, now] = [valueAt(was, key), valueAt(is, key)];
  const keyword = keywords.get(key);
  const place = member(was, is, key);
  if (!keyword) {
    findings.addUnrated(site, place, `${key} ${wasIs(before, now)}`);
    return;
  }
  const relation = keyword.relation(before, now);
  const ratings = relation === undefined ? words : rate(relation, site.direction, keyword.shapes);
  findings.add(site, place, keyword.what(before, now), ratings);
}

function compareItems(findings: Findings, site: Site, was: Part, is: Part, open: ReadonlySet<string>): void {
  const [before, now] = [child(was, "items"), child(is, "items")];
  const inner = { ...site, path: `${site.path}[]` };
  if (before && now) {
    compareSchema(findings, inner, before, now, open);
    return;
  }
  const relation = now ? "narrower" : "wider";
  const what = now ? "the items have a schema now" : "the items have no schema any more";
  findings.add(inner, member(was, is, "items"), what, rate(relation, site.direction, true));
}

/** Compares defaults. A request without the value has another meaning now; in a response a default means nothing. */
function compareDefault(findings: Findings, site: Site, was: Part, is: Part): void {
  const [before, now] = [valueAt(was, "default"), valueAt(is, "default")];
  if (same(before, now)) return;
  const ratings = site.direction === "request" ? { ...breaking, typescript: "patch" as const } : words;
  findings.add(site, member(was, is, "default"), `default ${wasIs(before, now)}`, ratings);
}

function compareDeprecated(findings: Findings, site: Site, was: Part, is: Part): void {
  const [before, now] = [valueAt(was, "deprecated") === true, valueAt(is, "deprecated") === true];
  if (before === now) return;
  findings.add(site, member(was, is, "deprecated"), now ? "is deprecated" : "is no longer deprecated", addition);
}
