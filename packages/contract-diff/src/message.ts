// The messages on the wire: parameters, bodies, responses and their headers.
import { type Findings, gone, here, member, requiredWords, type Site, wasIs } from "./finding.ts";
import { child, type Part, pairs, same, valueAt } from "./part.ts";
import { addition, breaking, type Ratings, rate, words } from "./rating.ts";
import { compareSchema } from "./schema.ts";

/** The comparison of one member of an object. */
export type Rule = (findings: Findings, site: Site, was: Part, is: Part, key: string) => void;

/** Rules by member. A member without a rule is unrated. */
export type Rules = Readonly<Record<string, Rule>>;

export function compareMembers(findings: Findings, site: Site, was: Part, is: Part, rules: Rules): void {
  for (const [key, before, now] of pairs(was, is)) {
    const rule = rules[key];
    if (rule) rule(findings, site, was, is, key);
    else if (!same(before?.value, now?.value)) {
      findings.addUnrated(site, member(was, is, key), `${key} ${wasIs(before?.value, now?.value)}`);
    }
  }
}

/** Makes a rule for a member of which any difference has these ratings. */
export function differs(ratings: Ratings, what: (key: string, was: unknown, is: unknown) => string): Rule {
  return (findings, site, was, is, key) => {
    const [before, now] = [child(was, key)?.value, child(is, key)?.value];
    if (!same(before, now)) findings.add(site, member(was, is, key), what(key, before, now), ratings);
  };
}

export const prose = differs(words, (key) => `${key} has a new wording`);
export const behaviour = differs(breaking, (key, was, is) => `${key} ${wasIs(was, is)}`);

const deprecation: Rule = (findings, site, was, is, key) => {
  const isDeprecated = valueAt(is, key) === true;
  if (isDeprecated === (valueAt(was, key) === true)) return;
  findings.add(site, member(was, is, key), isDeprecated ? "is deprecated" : "is no longer deprecated", addition);
};

const schema: Rule = (findings, site, was, is, key) => {
  const [before, now] = [child(was, key), child(is, key)];
  if (before && now) return compareSchema(findings, site, before, now);
  const ratings = rate(now ? "narrower" : "wider", site.direction, true);
  findings.add(site, member(was, is, key), now ? "has a schema now" : "has no schema any more", ratings);
};

const required: Rule = (findings, site, was, is, key) => {
  const isRequired = valueAt(is, key) === true;
  if (isRequired === (valueAt(was, key) === true)) return;
  const ratings = rate(isRequired ? "narrower" : "wider", site.direction, true);
  findings.add(site, member(was, is, key), requiredWords(isRequired, site.direction), ratings);
};

/** Name and place are the keys that parameters are matched by. */
export const parameterRules: Rules = {
  name: () => {},
  in: () => {},
  required,
  schema,
  style: behaviour,
  explode: behaviour,
  deprecated: deprecation,
  description: prose,
  example: prose,
  examples: prose,
  // They concern two parameters: see parameters.ts.
  "x-instead-of": () => {},
  "x-one-required": () => {},
};

const headerRules: Rules = {
  required,
  schema,
  deprecated: deprecation,
  description: prose,
  example: prose,
  examples: prose,
};

const mediaTypeRules: Rules = { schema, example: prose, examples: prose };

const content: Rule = (findings, site, was, is, key) => {
  for (const [type, before, now] of pairs(child(was, key), child(is, key))) {
    if (before && now) compareMembers(findings, site, before, now, mediaTypeRules);
    else if (now) findings.add(site, here(now), `may be ${type}`, alternative(site, was, key));
    else if (before) findings.add(site, gone(before), `may not be ${type} any more`, breaking);
  }
};

/** Rates a further media type. A request may have one more. A response that gets its first one is another response. */
function alternative(site: Site, was: Part, key: string): Ratings {
  return site.direction === "request" || child(was, key) ? addition : breaking;
}

export const bodyRules: Rules = {
  required,
  content,
  description: prose,
};

export const responseRules: Rules = {
  content,
  headers(findings, site, was, is, key) {
    for (const [name, before, now] of pairs(child(was, key), child(is, key))) {
      const whole = `${site.whole.replace(/ body$/, "")} header \`${name}\``;
      const inner = { ...site, whole, fields: whole };
      if (before && now) compareMembers(findings, inner, before, now, headerRules);
      else if (now) findings.add(inner, here(now), "is new", addition);
      else if (before) findings.add(inner, gone(before), "is gone", breaking);
    }
  },
  // The limit applies to the request.
  "x-max-bytes"(findings, site, was, is, key) {
    const [before, now] = [valueAt(was, key), valueAt(is, key)];
    if (same(before, now)) return;
    const relation = Number(now ?? Infinity) < Number(before ?? Infinity) ? "narrower" : "wider";
    const what = `${key} of a request ${wasIs(before, now)}`;
    findings.add(site, member(was, is, key), what, rate(relation, "request", false));
  },
  "x-problem-code": behaviour,
  description: prose,
};
