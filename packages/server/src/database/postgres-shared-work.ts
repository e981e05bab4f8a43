import type { Session, Shared } from "./database.ts";
import { Leaving, SharedSession } from "./postgres-shared-session.ts";
import type { SharedTransaction } from "./postgres-shared-transaction.ts";

/** A work that is to share a transaction, and what becomes of its outcome. */
export interface Waiting {
  readonly work: (session: Session) => Promise<unknown>;
  readonly resolve: (shared: Shared<never>) => void;
  readonly reject: (error: unknown) => void;
  /** What it could not have in the transaction before, as other works had it. */
  wanted?: string | undefined;
}

/** One of the works, and how far it has come. */
export class Run {
  readonly waiting: Waiting;
  readonly session: SharedSession;
  outcome: { readonly result: unknown } | { readonly error: unknown } | undefined;
  /** The transaction no longer waits for it, and keeps nothing of it. */
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

  /** Its part of the transaction can be kept: it is done, or it has changed nothing. */
  get isKept(): boolean {
    const { failure, hasChanged } = this.session;
    if (failure !== undefined && this.leaving === undefined) return false;
    return !hasChanged || (this.leaving === undefined && this.outcome !== undefined && "result" in this.outcome);
  }

  get isSettled(): boolean {
    return this.outcome !== undefined && this.leaving === undefined && !this.isLeftBehind;
  }

  /** Leaves it behind unless it has settled. What it still means to send is refused. */
  close(): void {
    if (this.outcome !== undefined) return;
    this.isLeftBehind = true;
    this.session.abandon();
  }

  /** Tells the caller, unless the work is to share the next transaction. */
  settle(): void {
    const { resolve, reject } = this.waiting;
    if (!this.isSettled) resolve(undefined);
    else if ("result" in this.outcome!) resolve({ result: this.outcome.result as never });
    else reject(this.outcome!.error);
  }
}
