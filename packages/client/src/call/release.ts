/** Gives the connection of a response back whose body is not read. A `fetch` of Node packages has a stream of Node as body. */
export function release(response: Response): void {
  const body = response.body as { cancel?(): Promise<void>; destroy?(): void } | null;
  body?.cancel?.().catch(() => {});
  body?.destroy?.();
}
