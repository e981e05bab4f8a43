// The hand-written seam of the client, as far as generated code knows it: files beside its folder.

export const clientSeam = {
  "call/transport.ts": `
export interface Operation { readonly operationId: string; readonly method: string; readonly path: string;
  readonly safe: boolean; readonly idempotent: boolean; readonly answer: "data" | "page";
  readonly validator?: "if-match" | "if-none-match"; readonly codes: readonly string[]; readonly public?: true;
  readonly accept?: string; readonly search?: "search"; readonly write?: "write";
  readonly successes?: Record<number, "representation"> }
export interface OperationInput { path?: Record<string, unknown>; query?: Record<string, unknown>;
  headers?: Record<string, string | undefined>; body?: unknown; content?: unknown }
export interface CallOptions { signal?: AbortSignal | undefined; timeout?: number | undefined }
export interface Call<Data, Code, Header, Answered = unknown> extends Promise<Data> { code(): Code; header(): Header;
  answered(): Answered }
export interface PagedCall<Item, Page, Code, Header> extends Call<Page, Code, Header>, AsyncIterable<Item> {}
export interface Transport {
  call<Data, Code, Header, Answered>(operation: Operation, input: OperationInput, options?: CallOptions):
    Call<Data, Code, Header, Answered>;
}
`,
  "call/answer-by-status.ts": `
export interface AnswerByStatus<Successes, Header> { successes(): Successes; header(): Header }
`,
  "call/pages.ts": `
import type { CallOptions, Operation, OperationInput, PagedCall, Transport } from "./transport.ts";
export declare function paged<Item, Page, Code, Header>(transport: Transport, operation: Operation, input: OperationInput,
  options?: CallOptions, course?: "course"): PagedCall<Item, Page, Code, Header>;
`,
  "call/page-courses.ts": `
export declare const byCursor: "course";
export declare const byOffset: "course";
`,
  "call/plain-value.ts": `
export declare function plain(value: string | number | boolean | undefined): string | undefined;
`,
  "call/array-query.ts": `
export declare function searchWith(joined: readonly string[]): "search";
`,
  "call/written-bodies.ts": `
export type BinaryBody = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
export declare function writeBytes(mediaType: string): "write";
export declare function writeJson(mediaType: string): "write";
export declare function writeText(mediaType: string): "write";
`,
  "call/form-body.ts": `
export declare function writeForm(parts: { readonly json?: readonly string[]; readonly arrays?: readonly string[] }): "write";
`,
  "call/representations.ts": `
export declare const asNothing: "representation";
export declare function asText(mediaType: string): "representation";
export declare function asBlob(mediaType: string): "representation";
`,
  "call/modify.ts": `
export declare function modify<Current, Changes, Written>(held: string | Current, read: () => PromiseLike<Current>,
  change: (current: Current) => Changes | undefined | PromiseLike<Changes | undefined>,
  write: (current: Current, changes: Changes) => PromiseLike<Written>): Promise<Current | Written>;
`,
};
