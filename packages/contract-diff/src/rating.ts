// The effect of a change on three kinds of callers, since it can break one of them and not the others.

export type Rating = "patch" | "minor" | "breaking";

export interface Ratings {
  /** Programs that speak HTTP themselves: the rating says if existing ones still work. */
  readonly wire: Rating;
  /** Programs on the client: the rating says if they still compile. */
  readonly typescript: Rating;
  /** Operators and implementers of the server: the rating says if their callers and their code still work. */
  readonly server: Rating;
}

/** The relation of the admitted values to those before. "other": neither set contains the other. */
export type Relation = "narrower" | "wider" | "other";
export type Direction = "request" | "response";

export const words: Ratings = { wire: "patch", typescript: "patch", server: "patch" };
export const addition: Ratings = { wire: "minor", typescript: "minor", server: "minor" };
export const breaking: Ratings = { wire: "breaking", typescript: "breaking", server: "breaking" };

/**
 * Rates a change: requests must not be narrowed and responses not be widened. `shapes`: true if the types of the client
 * show it.
 */
export function rate(relation: Relation, direction: Direction, shapes: boolean): Ratings {
  const harmful = direction === "request" ? "narrower" : "wider";
  const wire = relation === "other" || relation === harmful ? "breaking" : "minor";
  return { wire, typescript: shapes ? wire : "patch", server: wire };
}

const order: readonly Rating[] = ["patch", "minor", "breaking"];

export function worst(...ratings: readonly Rating[]): Rating {
  return order[Math.max(0, ...ratings.map((rating) => order.indexOf(rating)))] as Rating;
}
