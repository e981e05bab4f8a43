// The end of an operation: announced with a date, moved only to a later one, and not before it.
import { type Findings, gone, member, type Site, wasIs } from "./finding.ts";
import type { Rule, Rules } from "./message.ts";
import { type Part, valueAt } from "./part.ts";
import { addition, breaking, words } from "./rating.ts";

export const deprecationRules: Rules = {
  deprecated(findings, site, was, is, key) {
    if (isDeprecated(was) === isDeprecated(is)) return;
    const { sunset, successor } = endingOf(is);
    const end = sunset === undefined ? "" : ` and ends on ${sunset}`;
    const instead = successor === undefined ? "" : `; \`${successor}\` comes after it`;
    const what = isDeprecated(is) ? `is deprecated${end}${instead}` : "is no longer deprecated";
    findings.add(site, member(was, is, key), what, addition);
  },
  "x-sunset": unlessToldAbove((findings, site, was, is, key) => {
    const [before, now] = [valueAt(was, key), valueAt(is, key)];
    const isEarlier = before !== undefined && now !== undefined && String(now) < String(before);
    findings.add(site, member(was, is, key), `its end ${wasIs(before, now)}`, isEarlier ? breaking : addition);
  }),
  "x-deprecated-since": unlessToldAbove(inOtherWords),
  "x-successor": unlessToldAbove(inOtherWords),
};

/** Skips days and successor if the deprecation itself was added or removed. */
function unlessToldAbove(rule: Rule): Rule {
  return (findings, site, was, is, key) => {
    const isTold = isDeprecated(was) !== isDeprecated(is);
    if (!isTold && valueAt(was, key) !== valueAt(is, key)) rule(findings, site, was, is, key);
  };
}

function inOtherWords(findings: Findings, site: Site, was: Part, is: Part, key: string): void {
  findings.add(site, member(was, is, key), `${key} ${wasIs(valueAt(was, key), valueAt(is, key))}`, words);
}

const isDeprecated = (part: Part) => valueAt(part, "deprecated") === true;
const endingOf = (part: Part) => ({ sunset: valueAt(part, "x-sunset"), successor: valueAt(part, "x-successor") });

/** Tells if callers may still rely on the operation, because the day of its end is in the future. */
export function isPromised(operation: Part, today: string): boolean {
  const sunset = valueAt(operation, "x-sunset");
  return typeof sunset === "string" && today < sunset;
}

/** Adds the removal of an operation. It is promised until its sunset; without a sunset, callers had no warning. */
export function addRemoval(findings: Findings, site: Site, operation: Part, today: string): void {
  const sunset = valueAt(operation, "x-sunset");
  const id = String(valueAt(operation, "operationId"));
  if (typeof sunset !== "string") {
    findings.add(site, gone(operation), `\`${id}\` is gone, and was never announced to end`, breaking);
    return;
  }
  const isEarly = isPromised(operation, today);
  const what = isEarly
    ? `\`${id}\` is gone, but is promised until ${sunset} and today is ${today}`
    : `\`${id}\` is gone, as announced for ${sunset}`;
  findings.add(site, gone(operation), what, breaking, { refused: isEarly });
}
