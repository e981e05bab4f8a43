// The hand-written seam of the client, as far as generated code knows it: files beside its folder.

export const clientSeam = {
  "call/transport.ts": `
export interface Operation { readonly operationId: string; readonly method: string; readonly path: string;
  readonly safe: boolean; readonly idempotent: boolean; readonly answer: "data" | "page";
  readonly validator?: "if-match" | "if-none-match"; readonly codes: readonly string[] }
export interface OperationInput { path?: Record<string, unknown>; query?: Record<string, unknown>;
  headers?: Record<string, string | undefined>; body?: unknown }
export interface CallOptions { signal?: AbortSignal | undefined; timeout?: number | undefined }
export interface Call<Data, Code, Header> extends Promise<Data> { code(): Code; header(): Header }
export interface PagedCall<Item, Page, Code, Header> extends Call<Page, Code, Header>, AsyncIterable<Item> {}
export interface Transport {
  call<Data, Code, Header>(operation: Operation, input: OperationInput, options?: CallOptions): Call<Data, Code, Header>;
}
`,
  "call/pages.ts": `
import type { CallOptions, Operation, OperationInput, PagedCall, Transport } from "./transport.ts";
export declare function paged<Item, Page, Code, Header>(transport: Transport, operation: Operation, input: OperationInput,
  options?: CallOptions): PagedCall<Item, Page, Code, Header>;
`,
  "call/modify.ts": `
export declare function modify<Current, Changes, Written>(held: string | Current, read: () => PromiseLike<Current>,
  change: (current: Current) => Changes | undefined | PromiseLike<Changes | undefined>,
  write: (current: Current, changes: Changes) => PromiseLike<Written>): Promise<Current | Written>;
`,
};
