// All connections of a listener, and the limits that they share.
import type { Socket } from "node:net";
import { maxArrivingBytes, maxConnections, maxHeldBytes, maxUnreadBytes, timeouts } from "../config.ts";
import { Callers } from "./callers.ts";
import { Connection } from "./connection.ts";
import type { Shared } from "./shared.ts";
import { type AroundTurn, Turns } from "./turns.ts";

export class Connections implements Shared {
  readonly #keepAlive: number;
  readonly #all = new Map<unknown, Connection>();

  arrivingBytes = 0;
  unreadBytes = 0;
  heldBytes = 0;
  readonly turns: Turns;
  readonly callers = new Callers();

  /** `keepAlive`: milliseconds from the end of a response to the next request. */
  constructor(keepAlive: number, aroundTurn?: AroundTurn) {
    this.#keepAlive = keepAlive;
    this.turns = new Turns(aroundTurn);
  }

  /**
   * Takes a new connection. Where there are too many, the one that has been without work for the longest goes: callers who
   * hold connections to no purpose cannot lock others out.
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

  /** Counts bytes that wait for their turn. Where there are too many, the connection that holds some for the longest goes. */
  hold(bytes: number): void {
    this.heldBytes += bytes;
    if (this.heldBytes > maxHeldBytes) this.#close(this.#longest((other) => other.holdingSince));
  }

  /** Counts bytes of a body that is arriving. Where there are too many, the body that has taken the longest is refused. */
  arrive(bytes: number): void {
    this.arrivingBytes += bytes;
    if (this.arrivingBytes > maxArrivingBytes) this.#longest((other) => other.arrivingSince)?.expire();
  }

  /** Counts bytes of a response that goes out. Where there are too many, the client that has taken the longest is let go. */
  send(bytes: number): void {
    this.unreadBytes += bytes;
    if (this.unreadBytes > maxUnreadBytes) this.#close(this.#longest((other) => other.sendingSince));
  }

  /** Ends what has taken too long; to be called every now and then. */
  check(): void {
    const now = performance.now();
    for (const connection of this.#all.values()) {
      const { arrivingSince = now, incompleteSince = now, idleSince = now, deadline } = connection;
      if (now - arrivingSince > timeouts.request) connection.expire();
      const isLate = now > deadline || now - incompleteSince > timeouts.request || now - idleSince > this.#keepAlive;
      if (isLate) this.#close(connection);
    }
  }

  /** Ends the connections that have nothing to do, and new ones that do not send the request that they were opened for. */
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

  /** The connection for which something has been so for the longest. */
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
