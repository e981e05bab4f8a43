// What a change asks of whom. Three people are asked, since one change can break one of them and spare the others.

export type Rating = "patch" | "minor" | "breaking";

export interface Ratings {
  /** Programs that speak HTTP themselves: do those of before go on working? */
  readonly wire: Rating;
  /** Programs on the client: do they still compile? */
  readonly typescript: Rating;
  /** Whoever runs or implements the server: do their callers and their implementation go on? */
  readonly server: Rating;
}

/** How what is admitted now lies to what was admitted. "other": neither holds the other. */
export type Relation = "narrower" | "wider" | "other";
export type Direction = "request" | "response";

export const words: Ratings = { wire: "patch", typescript: "patch", server: "patch" };
export const addition: Ratings = { wire: "minor", typescript: "minor", server: "minor" };
export const breaking: Ratings = { wire: "breaking", typescript: "breaking", server: "breaking" };

/** Requests must not be narrowed and answers not be widened. `shapes`: whether the types of the client show it. */
export function rate(relation: Relation, direction: Direction, shapes: boolean): Ratings {
  const harmful = direction === "request" ? "narrower" : "wider";
  const wire = relation === "other" || relation === harmful ? "breaking" : "minor";
  return { wire, typescript: shapes ? wire : "patch", server: wire };
}

const order: readonly Rating[] = ["patch", "minor", "breaking"];

export function worst(...ratings: readonly Rating[]): Rating {
  return order[Math.max(0, ...ratings.map((rating) => order.indexOf(rating)))] as Rating;
}
