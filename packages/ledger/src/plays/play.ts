// The parts of plays: an operation on a separate server, and changes of its request.
import type { DocumentedOperation } from "../documented-operation.ts";
import { type Exchange, exchange, type Request } from "../exchange.ts";
import { rawFetch } from "../raw-fetch.ts";
import type { Stage } from "../stage.ts";
import type { Story } from "./stories.ts";

/** An id that no object has. */
export const unknown = "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d";

/** Brings about one response of an operation. */
export type Play = (stage: Stage, operation: DocumentedOperation) => Promise<Exchange>;

/** Plays the operation as the contract's examples show it, with these changes, on a separate server. */
export const sent =
  (request: Request = {}): Play =>
  async (stage, operation) =>
    exchange(await stage.server(), operation, request);

/** Plays the same in an empty organisation. */
export const sentToNobody =
  (request: Request = {}): Play =>
  async (stage, operation) =>
    exchange((await stage.server()).empty, operation, request);

/** Plays the operation on a database that fails in the given way. */
export const failed =
  (error: Error): Play =>
  async (stage, operation) => {
    const fail = () => Promise.reject(error);
    return exchange(await stage.app(({ keys }) => ({ keys, read: fail, scan: fail, write: fail })), operation);
  };

/** Plays the operation as these bytes on a connection. */
export const sentAs =
  (spoil: (text: string) => string): Play =>
  async (stage, operation) =>
    exchange({ ...(await stage.server()), fetch: rawFetch(spoil) }, operation);

export const withHeader = (header: string) => (text: string) => text.replace("\r\n", `\r\n${header}\r\n`);

/** The export `plays` of a file of this folder: the plays of a resource's examples. */
export interface ResourcePlays {
  /** Plays by the example's name, or by the operation's and the example's. */
  readonly examples: Readonly<Record<string, Play>>;
  /**
   * Plays by operation for responses without an example. Such a response may fill fields that are empty in the examples.
   */
  readonly others?: Readonly<Record<string, Play>>;
  /** Stories of the effect of a field, by its name or by the operation's and its name. */
  readonly stories?: Readonly<Record<string, Story>>;
  /**
   * Fields that need not be observed, each with the reason: by the schema and its property (`Note.text`), or, for one response
   * only, by operation, status and field (`resolveNote 201 data.note.text`).
   */
  readonly exceptions?: Readonly<Record<string, string>>;
}
