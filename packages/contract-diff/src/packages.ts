// Which package answers for whom, and what a rating asks of its version.
import type { Change } from "./finding.ts";
import { type Rating, type Ratings, worst } from "./rating.ts";

export type Bump = "patch" | "minor" | "major";

interface Package {
  readonly name: string;
  readonly folder: string;
  readonly asks: (ratings: Ratings) => Rating;
}

export const packages: readonly Package[] = [
  // Whoever generates programs from it meets everything.
  {
    name: "@contacts-api/spec",
    folder: "spec",
    asks: ({ wire, typescript, server }) => worst(wire, typescript, server),
  },
  { name: "@contacts-api/client", folder: "packages/client", asks: ({ typescript }) => typescript },
  { name: "@contacts-api/server", folder: "packages/server", asks: ({ server }) => server },
  // Pages and tools are read anew; no program depends on them.
  { name: "@contacts-api/mcp", folder: "packages/mcp", asks: ({ wire }) => (wire === "patch" ? "patch" : "minor") },
  { name: "@contacts-api/docs", folder: "packages/docs", asks: ({ wire }) => (wire === "patch" ? "patch" : "minor") },
];

/** Semantic versioning. Below 1.0.0 a minor may break, and `^0.1.0` does not take 0.2.0 in; 1.0.0 is a decision by hand. */
export function bumpFor(rating: Rating, version: string): Bump {
  if (rating !== "breaking") return rating;
  return version.startsWith("0.") ? "minor" : "major";
}

/** What the changes ask of each package; nothing if there are none. */
export function demands(changes: readonly Change[], versions: ReadonlyMap<string, string>): Map<string, Bump> {
  if (changes.length === 0) return new Map();
  return new Map(
    packages.map(({ name, asks }) => {
      const rating = worst(...changes.map(({ ratings }) => asks(ratings)));
      return [name, bumpFor(rating, versions.get(name) ?? "0.0.0")];
    }),
  );
}

const order: readonly (Bump | undefined)[] = [undefined, "patch", "minor", "major"];

export function isEnough(claimed: Bump | undefined, demanded: Bump): boolean {
  return order.indexOf(claimed) >= order.indexOf(demanded);
}

export function largest(...bumps: readonly (Bump | undefined)[]): Bump | undefined {
  return order[Math.max(0, ...bumps.map((bump) => order.indexOf(bump)))];
}
