/**
 * Releases the connection of a response whose body is not read. The `fetch` of Node packages has a Node stream as body.
 */
export function release(response: Response): void {
  const body = response.body as { cancel?(): Promise<void>; destroy?(): void } | null;
  body?.cancel?.().catch(() => {});
  body?.destroy?.();
}
