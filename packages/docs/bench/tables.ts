import { kilobytes, median, table } from "@contacts-api/scripts/markdown";
import type { PageFacts } from "./page-facts.ts";
import type { PageLoad } from "./page-load.ts";

/** Everything that was measured of one contender. */
export interface Measured {
  readonly name: string;
  /** Seconds; none if there is nothing to build. */
  readonly build: number | undefined;
  readonly loads: readonly PageLoad[];
  readonly facts: PageFacts;
}

const middle = (loads: readonly PageLoad[], of: (load: PageLoad) => number | undefined) =>
  median(loads.map((load) => of(load) ?? Number.POSITIVE_INFINITY));
const milliseconds = (value: number) => (Number.isFinite(value) ? value.toFixed(0) : "never");
const shareOf = ({ readable, statements }: PageFacts) => `${Math.floor((100 * readable) / statements)} %`;
const findingsOf = ({ findings }: PageFacts) => Object.values(findings).reduce((sum, count) => sum + count, 0);

export function loadTable(all: readonly Measured[]): string {
  const head = [
    "updateContact, cold",
    "kB over the wire",
    "requests",
    "visible ms",
    "main thread ms",
    "scripts ms",
    "build s",
  ];
  const rows = all.map(({ name, loads, build }) => [
    name,
    kilobytes(middle(loads, ({ bytes }) => bytes)),
    String(middle(loads, ({ requests }) => requests)),
    milliseconds(middle(loads, ({ visible }) => visible)),
    milliseconds(middle(loads, ({ task }) => task)),
    milliseconds(middle(loads, ({ script }) => script)),
    build?.toFixed(1) ?? "–",
  ]);
  return `${table(head, rows)}\n\n${foreignWords(all)}`;
}

function foreignWords(all: readonly Measured[]): string {
  const asking = all.flatMap(({ name, loads }) => {
    const hosts = [...(loads[0]?.foreign ?? [])].map(([host, times]) => `${host} (${times})`);
    return hosts.length === 0 ? [] : [`${name} asks ${hosts.join(", ")}`];
  });
  return asking.length === 0
    ? "None asks another host."
    : `Requests to other hosts: ${asking.join("; ")}. The others ask none.`;
}

export function factTable(all: readonly Measured[]): string {
  const head = [
    "seen",
    "axe: critical",
    "serious",
    "moderate",
    "minor",
    "text without JavaScript",
    "dark with the system",
    "390 pixels",
    "its text from a folder",
    "sends requests",
    "search",
  ];
  const yes = (is: boolean) => (is ? "yes" : "no");
  const rows = all.map(({ name, facts }) => [
    name,
    ...Object.values(facts.findings).map(String),
    shareOf(facts),
    yes(facts.dark),
    facts.overflow > 0 ? `${facts.overflow} too wide` : "fits",
    yes(facts.fromFolder),
    yes(facts.console),
    yes(facts.search),
  ]);
  const statements = all[0]?.facts.statements;
  return `${table(head, rows)}\n\nOf ${statements} statements of the specification about the operation.`;
}

/** The figures for the package's README. */
export function summaryTable(all: readonly Measured[]): string {
  const head = [
    "one operation, cold",
    "kB",
    "requests",
    "visible ms",
    "main thread ms",
    "axe findings",
    "text without JavaScript",
  ];
  const rows = all.map(({ name, loads, facts }) => [
    name,
    kilobytes(middle(loads, ({ bytes }) => bytes)),
    String(middle(loads, ({ requests }) => requests)),
    milliseconds(middle(loads, ({ visible }) => visible)),
    milliseconds(middle(loads, ({ task }) => task)),
    String(findingsOf(facts)),
    shareOf(facts),
  ]);
  return table(head, rows);
}

/** Names the references that are ahead of ours in a column, so that the tables' losses are easy to see. */
export function losses([ours, ...others]: readonly Measured[]): string {
  if (ours === undefined) return "";
  const columns: [words: string, of: (one: Measured) => number][] = [
    ["kB over the wire", ({ loads }) => middle(loads, ({ bytes }) => bytes)],
    ["requests", ({ loads }) => middle(loads, ({ requests }) => requests)],
    ["visible", ({ loads }) => middle(loads, ({ visible }) => visible)],
    ["main thread", ({ loads }) => middle(loads, ({ task }) => task)],
    ["scripts", ({ loads }) => middle(loads, ({ script }) => script)],
    ["build", ({ build }) => build ?? Number.POSITIVE_INFINITY],
    ["axe", ({ facts }) => findingsOf(facts)],
    ["text without JavaScript", ({ facts }) => -facts.readable],
  ];
  const lost = columns.flatMap(([words, of]) => {
    const ahead = others.filter((one) => of(one) < of(ours)).map(({ name }) => name);
    return ahead.length === 0 ? [] : [`${words} (${ahead.join(", ")})`];
  });
  return lost.length === 0
    ? "None is ahead of @contacts-api/docs in any of these."
    : `Ahead of @contacts-api/docs: ${lost.join("; ")}.`;
}
