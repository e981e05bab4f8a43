// The parameters of an operation and of its path. They are matched by place and name. Those of a path are matched by
// position, since the name is not on the wire.
import type { Endpoint } from "./endpoint.ts";
import { type Findings, gone, here, member, type Site } from "./finding.ts";
import { compareMembers, parameterRules } from "./message.ts";
import { child, items, type Part, same, valueAt } from "./part.ts";
import { addition, breaking, words } from "./rating.ts";

export function compareParameters(findings: Findings, site: Site, was: Endpoint, is: Endpoint): void {
  const [before, now] = [parametersOf(was), parametersOf(is)];
  const added = [...now].filter(([key]) => !before.has(key)).map(([, part]) => part);
  for (const [key, part] of now) {
    const inner = siteOf(site, part);
    const old = before.get(key);
    if (old) {
      compareMembers(findings, inner, old, part, parameterRules);
      compareChoice(findings, inner, old, part, before);
      if (nameOf(old) !== nameOf(part)) findings.add(inner, here(part), `was called \`${nameOf(old)}\``, words);
    } else if (valueAt(part, "required") === true) findings.add(inner, here(part), "is new and required", breaking);
    else if (demandsChoice(part, before)) {
      findings.add(inner, here(part), `is new, and it or \`${otherOf(part)}\` is required`, breaking);
    } else if (placeOf(part) === "query" && ![...before.values()].some((one) => placeOf(one) === "query")) {
      const what = "is new and the first of a query, which the client's function takes before its options";
      findings.add(inner, here(part), what, { ...addition, typescript: "breaking" });
    } else findings.add(inner, here(part), "is new", addition);
  }
  for (const [key, part] of before) {
    if (now.has(key)) continue;
    const twin = added.find(
      (one) => same(valueAt(one, "schema"), valueAt(part, "schema")) && placeOf(one) === placeOf(part),
    );
    const what = twin ? `is gone; \`${nameOf(twin)}\` is like it` : "is gone";
    findings.add(siteOf(site, part), gone(part), what, breaking);
  }
}

/** Compares a parameter that replaces another one: if both may be sent, and if one is required. */
function compareChoice(findings: Findings, site: Site, was: Part, is: Part, before: ReadonlyMap<string, Part>): void {
  const [old, other] = [otherOf(was), otherOf(is)];
  if (old !== other && old !== undefined) {
    findings.add(site, member(was, is, insteadOf), `may be sent beside \`${old}\` now`, addition);
  }
  if (old !== other && other !== undefined) {
    findings.add(site, member(was, is, insteadOf), `may not be sent beside \`${other}\` any more`, breaking);
  }
  const [wasDemanded, isDemanded] = [was, is].map((part) => valueAt(part, oneRequired) === true);
  if (wasDemanded === isDemanded) return;
  const what = isDemanded ? `it or \`${other}\` is required now` : `neither it nor \`${old}\` is required any more`;
  const isBreaking = isDemanded && demandsChoice(is, before);
  findings.add(site, member(was, is, oneRequired), what, isBreaking ? breaking : addition);
}

/** Tells if a parameter requires one of two, and requests without both were admitted. */
function demandsChoice(part: Part, before: ReadonlyMap<string, Part>): boolean {
  const other = before.get(`query ${otherOf(part)}`);
  return valueAt(part, oneRequired) === true && (other === undefined || valueAt(other, "required") !== true);
}

function parametersOf({ path, pathItem, node }: Endpoint): Map<string, Part> {
  const positions = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
  const all = [...items(child(pathItem, "parameters")), ...items(child(node, "parameters"))];
  return new Map(
    all.map((part) => {
      const name = nameOf(part);
      const place = placeOf(part);
      // Names of headers have no case.
      const key = place === "path" ? positions.indexOf(name) : place === "header" ? name.toLowerCase() : name;
      return [`${place} ${key}`, part];
    }),
  );
}

function siteOf(site: Site, part: Part): Site {
  const whole = `${placeOf(part)} parameter \`${nameOf(part)}\``;
  return { ...site, whole, fields: whole };
}

const insteadOf = "x-instead-of";
const oneRequired = "x-one-required";
const otherOf = (part: Part) => valueAt(part, insteadOf) as string | undefined;
const nameOf = (part: Part) => String(valueAt(part, "name"));
const placeOf = (part: Part) => String(valueAt(part, "in"));
