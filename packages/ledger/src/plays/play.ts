// What plays are made of: an operation on a server of its own, and what is done to its request.
import type { DocumentedOperation } from "../documented-operation.ts";
import { type Exchange, exchange, type Request } from "../exchange.ts";
import { rawFetch } from "../raw-fetch.ts";
import type { Stage } from "../stage.ts";
import type { Story } from "./stories.ts";

/** An id that nothing has. */
export const unknown = "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d";

/** Brings about one response of an operation. */
export type Play = (stage: Stage, operation: DocumentedOperation) => Promise<Exchange>;

/** The operation as the contract gives it, but for this, on a server of its own. */
export const sent =
  (request: Request = {}): Play =>
  async (stage, operation) =>
    exchange(await stage.server(), operation, request);

/** The same in an organisation without anything. */
export const sentToNobody =
  (request: Request = {}): Play =>
  async (stage, operation) =>
    exchange((await stage.server()).empty, operation, request);

/** The operation on a database that answers so. */
export const failed =
  (error: Error): Play =>
  async (stage, operation) => {
    const fail = () => Promise.reject(error);
    return exchange(await stage.app(({ keys }) => ({ keys, read: fail, scan: fail, write: fail })), operation);
  };

/** The operation as these bytes on a connection. */
export const sentAs =
  (spoil: (text: string) => string): Play =>
  async (stage, operation) =>
    exchange({ ...(await stage.server()), fetch: rawFetch(spoil) }, operation);

export const withHeader = (header: string) => (text: string) => text.replace("\r\n", `\r\n${header}\r\n`);

/** What a file of this folder exports as `plays`: how the examples of a resource come about. */
export interface ResourcePlays {
  /** By the example's name, or by the operation's and the example's. */
  readonly examples: Readonly<Record<string, Play>>;
  /** By operation: what no example shows, such as a response that fills fields which those of the examples leave empty. */
  readonly others?: Readonly<Record<string, Play>>;
  /** How a field takes effect, by its name or by the operation's and its name. */
  readonly stories?: Readonly<Record<string, Story>>;
  /**
   * Fields that need not be observed, each with the reason: by the schema and its property (`Note.text`), or, for one response
   * only, by operation, status and field (`resolveNote 201 data.note.text`).
   */
  readonly exceptions?: Readonly<Record<string, string>>;
}
