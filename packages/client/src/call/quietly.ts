/** Returns what the work returns, or `undefined` if it throws. A promise that it returns may reject. */
export function quietly<Result>(work: () => Result): Result | undefined {
  try {
    const returned = work();
    (returned as PromiseLike<unknown> | undefined)?.then?.(null, () => {});
    return returned;
  } catch {
    return undefined;
  }
}
