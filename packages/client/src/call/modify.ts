// Read, change, write, and again if somebody else wrote in between.
import { ApiError } from "../errors/api-error.ts";
import { entityTagOf } from "./entity-tag.ts";

/** Rounds before giving up. Whoever loses five in a row competes with a program, which should be made to wait instead. */
const rounds = 5;

/**
 * @param held What the caller names: an id, or what was read before, which the first round then goes by.
 * @param change What to write, worked out from what was read; `undefined` for nothing. Called anew for every round.
 * @param write Must fail with 412 if what was read is no longer what is stored.
 */
export async function modify<Current extends object, Changes, Written>(
  held: string | Current,
  read: () => PromiseLike<Current>,
  change: (current: Current) => Changes | undefined | PromiseLike<Changes | undefined>,
  write: (current: Current, changes: Changes) => PromiseLike<Written>,
): Promise<Current | Written> {
  let current = typeof held === "object" && entityTagOf(held) ? held : await read();
  for (let round = 1; ; round++) {
    const changes = await change(current);
    if (changes === undefined) return current;
    try {
      return await write(current, changes);
    } catch (error) {
      if (round === rounds || !(error instanceof ApiError && error.status === 412)) throw error;
    }
    current = await read();
  }
}
