import { type ApiResponse, type DocumentedHeader, type Result, resultOf } from "./call.ts";

/**
 * A call that begins when it is awaited. It extends `Promise` because frameworks ask for one, but its own state never
 * settles. `await` and all methods of promises use `then`.
 */
export class LazyCall<Data, Code extends string, Header extends DocumentedHeader> extends Promise<Data> {
  readonly #response: () => Promise<ApiResponse<Data, Header>>;

  /** Makes derived promises plain ones. */
  static override get [Symbol.species]() {
    return Promise;
  }

  /** @param response Called by each form. */
  constructor(response: () => Promise<ApiResponse<Data, Header>>) {
    super(() => {});
    this.#response = response;
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise
  override then<Next = Data, Other = never>(
    fulfilled?: ((data: Data) => Next | PromiseLike<Next>) | null,
    rejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null,
  ): Promise<Next | Other> {
    // One promise serves the data and everything chained to it.
    return this.#response().then(({ data }) => (fulfilled ? fulfilled(data) : (data as never)), rejected);
  }

  withResponse(): Promise<ApiResponse<Data, Header>> {
    return this.#response();
  }

  result(): Promise<Result<Data, Code, Header>> {
    return resultOf<Data, Code, Header>(this.#response());
  }
}
