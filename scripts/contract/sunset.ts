// The end of an operation: announced with a date, moved only to a later one, and not come before it.
import { type Findings, gone, member, type Site, wasIs } from "./finding.ts";
import { prose, type Rules } from "./message.ts";
import { type Part, valueAt } from "./part.ts";
import { addition, breaking } from "./rating.ts";

export const deprecationRules: Rules = {
  deprecated(findings, site, was, is, key) {
    const [before, now] = [was, is].map((part) => valueAt(part, key) === true);
    const sunset = valueAt(is, "x-sunset");
    const what = now
      ? `is deprecated${sunset === undefined ? "" : ` and ends on ${sunset}`}`
      : "is no longer deprecated";
    if (before !== now) findings.add(site, member(was, is, key), what, addition);
  },
  "x-sunset"(findings, site, was, is, key) {
    const [before, now] = [valueAt(was, key), valueAt(is, key)];
    // Told with the deprecation.
    if (before === now || before === undefined || now === undefined) return;
    const isLater = String(now) > String(before);
    findings.add(site, member(was, is, key), `its end ${wasIs(before, now)}`, isLater ? addition : breaking);
  },
  "x-deprecated-since": prose,
  "x-successor": prose,
};

/** An operation that is gone. Callers were promised it until its sunset; one without a promise had no warning at all. */
export function addRemoval(findings: Findings, site: Site, operation: Part, today: string): void {
  const sunset = valueAt(operation, "x-sunset");
  const id = String(valueAt(operation, "operationId"));
  if (typeof sunset !== "string") {
    findings.add(site, gone(operation), `\`${id}\` is gone, and was never announced to end`, breaking);
    return;
  }
  const isEarly = today < sunset;
  const what = isEarly
    ? `\`${id}\` is gone, but is promised until ${sunset} and today is ${today}`
    : `\`${id}\` is gone, as announced for ${sunset}`;
  findings.add(site, gone(operation), what, breaking, { refused: isEarly });
}
