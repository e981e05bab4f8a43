// Reads, changes and writes, and repeats this if others wrote in between.
import { ApiError } from "../errors/api-error.ts";
import { entityTagOf } from "./entity-tag.ts";
import type { CallOptions, Operation, Transport } from "./operation.ts";

/** Milliseconds before the second round at most, and before any later one. Other writers take about as long. */
const firstPauseMs = 20;
const longestPauseMs = 1_000;

/** The last call that changes an object, by transport and id. Calls of one client take turns instead of conflicting. */
const queues = new WeakMap<Transport, Map<string, Promise<void>>>();

interface Steps<Current, Changes, Written> {
  /** Reads the object that the caller names. */
  read(options: CallOptions): PromiseLike<Current>;
  /** Returns the changes to write, `undefined` for none. Called again in every round. */
  change(current: Current): Changes | undefined | PromiseLike<Changes | undefined>;
  /** Fails with 412 if the stored version is no longer the one that was read. */
  write(current: Current, changes: Changes, options: CallOptions): PromiseLike<Written>;
}

/**
 * Repeats until it has written, or the call's `timeout` is over.
 *
 * @param held An id, or an object that was read before. The first round then uses that object.
 */
export async function modify<Current extends object, Changes, Written>(
  transport: Transport,
  operation: Operation,
  held: string | Current,
  { read, change, write }: Steps<Current, Changes, Written>,
  options: CallOptions = {},
): Promise<Current | Written> {
  const call = transport.begin(operation, {}, options);
  const { deadline, clock } = call;
  // Each request may take the time that is left.
  const each = { ...options, signal: deadline.signal, timeout: Number.POSITIVE_INFINITY };
  // A caller without types may pass null, which `read` refuses.
  const known = Object(held) === held ? (held as Current) : undefined;
  const turn = takeTurn(transport, known ? (known as { id?: unknown }).id : held);
  try {
    await deadline.race(() => turn.before);
    let current = known && entityTagOf(known) ? known : await read(each);
    for (let round = 0; ; round++) {
      const changes = await deadline.race(() => change(current));
      if (changes === undefined) return current;
      try {
        return await write(current, changes, each);
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 412)) throw error;
        call.cause = error;
        call.attempts += error.attempts;
      }
      await deadline.wait(clock.random() * Math.min(longestPauseMs, firstPauseMs * 2 ** round));
      current = await read(each);
    }
  } finally {
    turn.end();
    deadline.clear();
  }
}

function takeTurn(transport: Transport, id: unknown): { readonly before: Promise<void>; end(): void } {
  const queue = queues.get(transport) ?? new Map<string, Promise<void>>();
  queues.set(transport, queue);
  const key = String(id).toLowerCase();
  const before = queue.get(key) ?? Promise.resolve();
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const own = before.then(() => ended);
  queue.set(key, own);
  return {
    before,
    end() {
      end();
      if (queue.get(key) === own) queue.delete(key);
    },
  };
}
