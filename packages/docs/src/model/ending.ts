import { type Place, textAt } from "@contacts-api/openapi/place";
import { optional } from "./optional.ts";

/** How long an operation will be there yet. Days are YYYY-MM-DD. */
export interface Ending {
  readonly since?: string;
  /** From then on it may be gone. */
  readonly sunset?: string;
  /** The operationId of what to use instead. */
  readonly successor?: string;
}

/** What the document says about the end of an operation; undefined if it stays. */
export function readEnding(place: Place): Ending | undefined {
  if (place.value["deprecated"] !== true) return undefined;
  return optional({
    since: textAt(place, "x-deprecated-since"),
    sunset: textAt(place, "x-sunset"),
    successor: textAt(place, "x-successor"),
  });
}

/** The words of the badge. */
export function endingWords({ since, sunset }: Ending): string {
  const beginning = since === undefined ? "" : ` since ${since}`;
  return `deprecated${beginning}${sunset === undefined ? "" : `, may be gone from ${sunset} on`}`;
}
