// allOf, anyOf, oneOf: matching branches are compared, the others were added or removed.
import { type Findings, gone, here, type Site } from "./finding.ts";
import { child, items, type Part, same, valueAt } from "./part.ts";
import { rate } from "./rating.ts";
import { compareSchema } from "./schema.ts";

const breaks = "breaking" as const;

type Kind = "allOf" | "anyOf" | "oneOf";

export function compareBranches(
  kind: Kind,
  findings: Findings,
  site: Site,
  was: Part,
  is: Part,
  open: ReadonlySet<string>,
): void {
  const [before, now] = [items(child(was, kind)), items(child(is, kind))];
  const matched = match(before, now);
  for (const [old, current] of matched) compareSchema(findings, site, old, current, open);
  // One more alternative admits more, one more condition admits less.
  const [gained, lost] = kind === "allOf" ? (["narrower", "wider"] as const) : (["wider", "narrower"] as const);
  for (const part of now.filter((one) => !matched.some(([, current]) => current === one))) {
    findings.add(site, here(part), `${kind} gains ${nameOf(part)}`, rate(gained, site.direction, true));
  }
  for (const part of before.filter((one) => !matched.some(([old]) => old === one))) {
    const ratings = rate(lost, site.direction, true);
    // Programs may rely on a value that responses no longer have. The loss of null breaks none.
    const told = kind === "allOf" || valueAt(part, "type") === "null" ? ratings : { ...ratings, typescript: breaks };
    findings.add(site, gone(part), `${kind} loses ${nameOf(part)}`, told);
  }
}

/** Matches branches of one name or of one content; the others by order, if their numbers are equal. */
function match(before: readonly Part[], now: readonly Part[]): [Part, Part][] {
  const found: [Part, Part][] = [];
  const rest = new Set(now);
  for (const old of before) {
    const twin = [...rest].find((one) => (old.name ? one.name === old.name : same(one.value, old.value)));
    if (!twin) continue;
    rest.delete(twin);
    found.push([old, twin]);
  }
  const unmatched = before.filter((old) => !found.some(([one]) => one === old));
  const left = [...rest];
  if (unmatched.length !== left.length) return found;
  return [...found, ...unmatched.map((old, index): [Part, Part] => [old, left[index] as Part])];
}

function nameOf({ name, value }: Part): string {
  return name === undefined ? `a branch ${JSON.stringify(value)}` : `\`${name}\``;
}
