import type { Session, Shared } from "./database.ts";
import { Leaving, SharedSession } from "./postgres-shared-session.ts";
import type { SharedTransaction } from "./postgres-shared-transaction.ts";

/** A unit of work that waits for a shared transaction, and its outcome. */
export interface Waiting {
  readonly work: (session: Session) => Promise<unknown>;
  readonly resolve: (shared: Shared<never>) => void;
  readonly reject: (error: unknown) => void;
  /** The name that it could not get in the previous transaction, because other work held it. */
  wanted?: string | undefined;
}

/** A running unit of work and its progress. */
export class Run {
  readonly waiting: Waiting;
  readonly session: SharedSession;
  outcome: { readonly result: unknown } | { readonly error: unknown } | undefined;
  /** True if the transaction no longer waits for it, and keeps none of its changes. */
  isLeftBehind = false;

  constructor(waiting: Waiting, transaction: SharedTransaction) {
    this.waiting = waiting;
    this.session = new SharedSession(transaction);
  }

  async perform(): Promise<void> {
    try {
      this.outcome = { result: await this.session.perform(this.waiting.work) };
    } catch (error) {
      this.outcome = { error };
    }
  }

  get leaving(): Leaving | undefined {
    const { failure } = this.session;
    return failure instanceof Leaving ? failure : undefined;
  }

  /** True if its changes can be committed: it is complete, or has changed nothing. */
  get isKept(): boolean {
    const { failure, hasChanged } = this.session;
    if (failure !== undefined && this.leaving === undefined) return false;
    return !hasChanged || (this.leaving === undefined && this.outcome !== undefined && "result" in this.outcome);
  }

  get isSettled(): boolean {
    return this.outcome !== undefined && this.leaving === undefined && !this.isLeftBehind;
  }

  /** Abandons the work unless it has settled. Its further statements are refused. */
  close(): void {
    if (this.outcome !== undefined) return;
    this.isLeftBehind = true;
    this.session.abandon();
  }

  /** Settles the caller's promise, unless the work shares the next transaction. */
  settle(): void {
    const { resolve, reject } = this.waiting;
    if (!this.isSettled) resolve(undefined);
    else if ("result" in this.outcome!) resolve({ result: this.outcome.result as never });
    else reject(this.outcome!.error);
  }
}
