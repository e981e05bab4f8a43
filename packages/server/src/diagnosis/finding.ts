// The result of a check, for people and programs.

export interface Finding {
  readonly check: string;
  readonly level: "ok" | "warn" | "fail";
  /** The state that was found, without personal data and secrets. */
  readonly found: string;
  /** The advice for the operator. */
  readonly remedy?: string;
}

export const ok = (check: string, found: string): Finding => ({ check, level: "ok", found });
export const warn = (check: string, found: string, remedy: string): Finding => ({
  check,
  level: "warn",
  found,
  remedy,
});
export const fail = (check: string, found: string, remedy: string): Finding => ({
  check,
  level: "fail",
  found,
  remedy,
});

/** Runs a check. If it throws, the finding is a failure. */
export async function check(name: string, find: () => Promise<Finding>): Promise<Finding> {
  try {
    return await find();
  } catch (error) {
    // Messages of a database end without a full stop.
    const reason = (error as Error).message.replace(/\.?$/, ".");
    return fail(name, `The check failed: ${reason}`, "Fix that first.");
  }
}

/** Returns a finding as a line. */
export function toLine({ check, level, found, remedy }: Finding): string {
  return `${level.padEnd(4)}  ${check.padEnd(12)}  ${found}${remedy === undefined ? "" : ` ${remedy}`}`;
}
