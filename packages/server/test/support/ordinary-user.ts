/** Runs the work as an account that file permissions apply to. They do not apply to root. */
export async function asOrdinaryUser<Result>(run: () => Result | Promise<Result>): Promise<Result> {
  const ordinaryUser = 65534;
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(ordinaryUser);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}
