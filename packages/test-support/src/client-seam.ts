// The hand-written files beside the generated folder of the client, as far as generated code imports them.

export const clientSeam = {
  "call/transport.ts": `
export interface Operation { readonly operationId: string; readonly method: string; readonly path: string;
  readonly safe?: boolean; readonly idempotent: boolean; readonly nullable?: true; readonly page?: "page";
  readonly validator?: "if-match" | "if-none-match"; readonly codes: readonly string[]; readonly public?: true;
  readonly accept?: string; readonly limit?: { readonly default: number; readonly maximum: number }; readonly search?: "search"; readonly write?: "write";
  readonly successes?: Record<number, "representation"> }
export interface OperationInput { path?: Record<string, unknown>; query?: Record<string, unknown>;
  headers?: Record<string, string | undefined>; body?: unknown; content?: unknown }
export interface CallOptions { signal?: AbortSignal | undefined; timeout?: number | undefined }
export interface Call<Data, Code, Header> extends Promise<Data> { code(): Code; header(): Header }
export interface PagedCall<Item, Page, Code, Header> extends Call<Page, Code, Header>, AsyncIterable<Item> {
  firstPage(): Promise<Page> }
export interface Transport {
  call<Form>(operation: Operation, input: OperationInput, options?: CallOptions): Form;
}
`,
  "call/response-by-status.ts": `
export interface ResponseByStatus<Successes, Header> { successes(): Successes; header(): Header }
export interface CallByStatus<Data, Code, Response> extends Promise<Data> { code(): Code; withResponse(): Response }
`,
  "call/bind-methods.ts": `
export declare function bindMethods(object: object, type: { readonly prototype: object }): void;
`,
  "call/held.ts": `
export declare const asHeld: "representation";
`,
  "call/query.ts": `
export declare const plainSearch: "search";
`,
  "call/pages.ts": `
import type { CallOptions, Operation, OperationInput, PagedCall, Transport } from "./transport.ts";
export declare const asPage: "page";
export declare function paged<Item, Page, Code, Header>(transport: Transport, operation: Operation, input: OperationInput,
  options?: CallOptions, course?: object): PagedCall<Item, Page, Code, Header>;
`,
  "call/page-courses.ts": `
export declare const byCursor: Course;
export declare const byOffset: Course;
interface Course { next(page: object, start: string | number): string | number | undefined }
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
import type { CallOptions, Operation, Transport } from "./transport.ts";
export declare function modify<Current, Changes, Written>(transport: Transport, operation: Operation, held: string | Current,
  steps: { read(options: CallOptions): PromiseLike<Current>;
    change(current: Current): Changes | undefined | PromiseLike<Changes | undefined>;
    write(current: Current, changes: Changes, options: CallOptions): PromiseLike<Written> },
  options?: CallOptions): Promise<Current | Written>;
`,
  "call/operation.ts": `
export type { CallOptions, Operation } from "./transport.ts";
`,
  "schema/standard-schema.ts": `
export interface StandardSchema<Value> { value(): Value }
export declare function standardSchema<Value>(validator: (value: unknown) => boolean): StandardSchema<Value>;
`,
  "query/query-options.ts": `
import type { CallOptions } from "../call/operation.ts";
export interface QueryOptions<Data> { data(): Data }
export interface InfiniteQueryOptions<Page, Start> { page(): Page; start(): Start }
export interface MutationOptions<Variables, Data> { variables(): Variables; data(): Data }
export declare function queryOptions<Data>(key: readonly string[], asked: readonly unknown[],
  call: (options: CallOptions) => PromiseLike<Data>): QueryOptions<Data>;
export declare function infiniteQueryOptions<Page, Start>(key: readonly string[], asked: readonly unknown[],
  next: (page: Page, start: Start | undefined) => Start | null | undefined,
  call: (start: Start | undefined, options: CallOptions) => PromiseLike<Page>): InfiniteQueryOptions<Page, Start | undefined>;
export declare function mutationOptions<Variables, Data>(key: readonly string[], changes: readonly string[],
  call: (variables: Variables) => PromiseLike<Data>): MutationOptions<Variables, Data>;
`,
};
