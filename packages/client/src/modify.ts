// Read, change, write, and again if somebody else wrote in between.
import { ApiError } from "./api-error.ts";

/** Rounds before giving up. Whoever loses five in a row competes with a program, which should be made to wait instead. */
const rounds = 5;

/**
 * @param change What to write, worked out from what was read; `undefined` for nothing. Called anew for every round.
 * @param write Must fail with 412 if what was read is no longer what is stored.
 */
export async function modify<Current, Changes, Written>(
  read: () => PromiseLike<Current>,
  change: (current: Current) => Changes | undefined | PromiseLike<Changes | undefined>,
  write: (current: Current, changes: Changes) => PromiseLike<Written>,
): Promise<Current | Written> {
  for (let round = 1; ; round++) {
    const current = await read();
    const changes = await change(current);
    if (changes === undefined) return current;
    try {
      return await write(current, changes);
    } catch (error) {
      if (round === rounds || !(error instanceof ApiError && error.status === 412)) throw error;
    }
  }
}
