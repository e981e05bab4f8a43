import { type ApiResponse, type DocumentedHeader, type Result, resultOf } from "./call.ts";

/**
 * A call that begins when it is awaited. A promise, because frameworks ask for one; but what it was made of never settles. `await`
 * and all methods of promises use `then`.
 */
export class LazyCall<Data, Code extends string, Header extends DocumentedHeader> extends Promise<Data> {
  readonly #response: () => Promise<ApiResponse<Data, Header>>;

  /** Whatever follows is a plain promise. */
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
    // One promise, not one for the data and another for what follows.
    return this.#response().then(({ data }) => (fulfilled ? fulfilled(data) : (data as never)), rejected);
  }

  withResponse(): Promise<ApiResponse<Data, Header>> {
    return this.#response();
  }

  result(): Promise<Result<Data, Code, Header>> {
    return resultOf<Data, Code, Header>(this.#response());
  }
}
