// What travels: parameters, bodies, answers and their headers.
import { type Findings, gone, here, member, requiredWords, type Site, wasIs } from "./finding.ts";
import { child, type Part, pairs, same, valueAt } from "./part.ts";
import { addition, breaking, type Ratings, rate, words } from "./rating.ts";
import { compareSchema } from "./schema.ts";

/** How one member of an object is compared. */
export type Rule = (findings: Findings, site: Site, was: Part, is: Part, key: string) => void;

/** A member that no rule knows is unrated. */
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

/** A rule for a member that matters to these as soon as it differs. */
export function differs(ratings: Ratings, what: (key: string, was: unknown, is: unknown) => string): Rule {
  return (findings, site, was, is, key) => {
    const [before, now] = [child(was, key)?.value, child(is, key)?.value];
    if (!same(before, now)) findings.add(site, member(was, is, key), what(key, before, now), ratings);
  };
}

export const prose = differs(words, (key) => `${key} says it in other words`);
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

/** Name and place are what parameters are matched by. */
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
  // They say something of two parameters: see parameters.ts.
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

/** A request may come in one more form. An answer that had none and has one now is another answer. */
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
  // It is the request that is held to it.
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
