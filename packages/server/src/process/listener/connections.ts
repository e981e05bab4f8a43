// All connections of a listener, and their common limits.
import type { Socket } from "node:net";
import { maxArrivingBytes, maxConnections, maxHeldBytes, maxUnreadBytes, timeouts } from "../config.ts";
import { Callers } from "./callers.ts";
import { Connection } from "./connection.ts";
import type { Shared } from "./shared.ts";
import { type AroundTurn, Turns } from "./turns.ts";

export class Connections implements Shared {
  readonly #keepAliveMs: number;
  readonly #all = new Map<unknown, Connection>();

  arrivingBytes = 0;
  unreadBytes = 0;
  heldBytes = 0;
  readonly turns: Turns;
  readonly callers = new Callers();

  /** `keepAliveMs`: milliseconds from the end of a response to the next request. */
  constructor(keepAliveMs: number, aroundTurn?: AroundTurn) {
    this.#keepAliveMs = keepAliveMs;
    this.turns = new Turns(aroundTurn);
  }

  /**
   * Adds a connection. Beyond the limit, the connection without work for the longest time is closed. So clients with
   * unused connections cannot lock others out.
   */
  open(socket: Socket): void {
    const connection = new Connection(socket, this);
    this.#all.set(socket, connection);
    this.turns.open();
    socket.once("close", () => this.#all.delete(socket));
    if (this.#all.size > maxConnections) this.#close(this.#longest((other) => other.restingSince) ?? connection);
  }

  of(socket: unknown): Connection | undefined {
    return this.#all.get(socket);
  }

  /** Counts waiting bytes. Beyond the limit, the connection that has held some for the longest time is closed. */
  hold(bytes: number): void {
    this.heldBytes += bytes;
    if (this.heldBytes > maxHeldBytes) this.#close(this.#longest((other) => other.holdingSince));
  }

  /** Counts bytes of an arriving body. Beyond the limit, the slowest body is refused. */
  arrive(bytes: number): void {
    this.arrivingBytes += bytes;
    if (this.arrivingBytes > maxArrivingBytes) this.#longest((other) => other.arrivingSince)?.expire();
  }

  /** Counts bytes of an unread response. Beyond the limit, the slowest client is disconnected. */
  send(bytes: number): void {
    this.unreadBytes += bytes;
    if (this.unreadBytes > maxUnreadBytes) this.#close(this.#longest((other) => other.sendingSince));
  }

  /** Ends requests and connections that took too long. It must be called regularly. */
  check(): void {
    const now = performance.now();
    for (const connection of this.#all.values()) {
      const { arrivingSince = now, incompleteSince = now, idleSince = now, deadline } = connection;
      if (now - arrivingSince > timeouts.request) connection.expire();
      const isLate = now > deadline || now - incompleteSince > timeouts.request || now - idleSince > this.#keepAliveMs;
      if (isLate) this.#close(connection);
    }
  }

  /** Closes idle connections, and new ones that do not send their request. */
  closeIdle(): void {
    const now = performance.now();
    for (const connection of this.#all.values()) {
      const { idleSince, unusedSince = now } = connection;
      if (idleSince !== undefined || now - unusedSince > timeouts.opened) this.#close(connection);
    }
  }

  #close(connection: Connection | undefined): void {
    if (connection === undefined) return;
    this.#all.delete(connection.socket);
    connection.socket.destroy();
  }

  /** Returns the connection with the earliest time. */
  #longest(since: (connection: Connection) => number | undefined): Connection | undefined {
    let found: Connection | undefined;
    let earliest = Number.POSITIVE_INFINITY;
    for (const connection of this.#all.values()) {
      const time = since(connection) ?? Number.POSITIVE_INFINITY;
      if (time < earliest) [found, earliest] = [connection, time];
    }
    return found;
  }
}
