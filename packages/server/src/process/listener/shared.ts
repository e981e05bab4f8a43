import type { Callers } from "./callers.ts";
import type { Turns } from "./turns.ts";

/** What all connections of a listener share, as one of them sees it. */
export interface Shared {
  readonly turns: Turns;
  readonly callers: Callers;
  /** Of request bodies that are not complete. */
  arrivingBytes: number;
  /** Of responses that clients have not taken yet. */
  unreadBytes: number;
  /** Of what has arrived on connections that are not ready for it. */
  heldBytes: number;
  /** Counts bytes that wait for their turn. */
  hold(bytes: number): void;
  /** Counts bytes of a body that is arriving. */
  arrive(bytes: number): void;
  /** Counts bytes of a response that goes out. */
  send(bytes: number): void;
}
