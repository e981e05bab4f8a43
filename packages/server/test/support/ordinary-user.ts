/** Runs the work as somebody whom permissions bind: they do not bind root. */
export async function asOrdinaryUser<Result>(run: () => Result | Promise<Result>): Promise<Result> {
  const nobody = 65534;
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(nobody);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}
