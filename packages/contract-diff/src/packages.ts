// The package for each kind of caller, and the version that a rating requires.
import type { Change } from "./finding.ts";
import { type Rating, type Ratings, worst } from "./rating.ts";

export type Bump = "patch" | "minor" | "major";

interface Package {
  readonly name: string;
  readonly folder: string;
  readonly asks: (ratings: Ratings) => Rating;
}

export const packages: readonly Package[] = [
  // Programs that are generated from it see everything.
  {
    name: "@contacts-api/spec",
    folder: "spec",
    asks: ({ wire, typescript, server }) => worst(wire, typescript, server),
  },
  { name: "@contacts-api/client", folder: "packages/client", asks: ({ typescript }) => typescript },
  { name: "@contacts-api/server", folder: "packages/server", asks: ({ server }) => server },
  // Pages and tools are read again at each start; no program depends on them.
  { name: "@contacts-api/mcp", folder: "packages/mcp", asks: ({ wire }) => (wire === "patch" ? "patch" : "minor") },
  { name: "@contacts-api/docs", folder: "packages/docs", asks: ({ wire }) => (wire === "patch" ? "patch" : "minor") },
];

/**
 * Returns the bump by semantic versioning. Below 1.0.0 a minor may break, and `^0.1.0` excludes 0.2.0; 1.0.0 is a
 * decision by hand.
 */
export function bumpFor(rating: Rating, version: string): Bump {
  if (rating !== "breaking") return rating;
  return version.startsWith("0.") ? "minor" : "major";
}

/** Returns the bumps that the changes require of each package. */
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
