import type { Callers } from "./callers.ts";
import type { Turns } from "./turns.ts";

/** The state that all connections of a listener share, as one of them sees it. */
export interface Shared {
  readonly turns: Turns;
  readonly callers: Callers;
  /** Bytes of incomplete request bodies. */
  arrivingBytes: number;
  /** Bytes of responses that clients have not read yet. */
  unreadBytes: number;
  /** Bytes that wait on connections with a request in progress. */
  heldBytes: number;
  /** Counts bytes that wait for their turn. */
  hold(bytes: number): void;
  /** Counts bytes of an arriving body. */
  arrive(bytes: number): void;
  /** Counts bytes of an outgoing response. */
  send(bytes: number): void;
}
