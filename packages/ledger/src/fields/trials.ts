// The trials that show the effect of a field: the story written for it, or the pairs of requests from the contract.
import type { DocumentedOperation } from "../documented-operation.ts";
import { type Exchange, exchange, type Request, type Target } from "../exchange.ts";
import { storyOf } from "../plays/index.ts";
import type { Pair } from "./pairs.ts";

export interface Trial {
  readonly given: Play;
  readonly other: Play;
  /** The ids and times that the server did not make. */
  readonly sent: string;
}

export interface Play {
  /** A name, equal for equal plays, so that each is played once. */
  readonly name: string;
  readonly run: (target: Target) => Promise<Exchange>;
}

export function trialsOf(operation: DocumentedOperation, field: string, pairs: () => readonly Pair[]): Trial[] {
  const story = storyOf(operation.id, field);
  if (story !== undefined) {
    const told = (isGiven: boolean): Play => ({
      name: `${field} ${isGiven}`,
      run: (target) => story(target, operation, isGiven),
    });
    return [{ given: told(true), other: told(false), sent: "" }];
  }
  const sent = (request: Request): Play => ({
    name: JSON.stringify(request),
    run: (target) => exchange(target, operation, request),
  });
  return pairs().map(([given, other]) => ({
    given: sent(given),
    other: sent(other),
    sent: JSON.stringify([given, other]),
  }));
}
