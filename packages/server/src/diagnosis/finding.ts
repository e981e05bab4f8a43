// What a check has found, for people and for programs.

export interface Finding {
  readonly check: string;
  readonly level: "ok" | "warn" | "fail";
  /** What is so. No personal data, no secret. */
  readonly found: string;
  /** What to do about it. */
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

/** A check that cannot be made fails by itself. */
export async function check(name: string, find: () => Promise<Finding>): Promise<Finding> {
  try {
    return await find();
  } catch (error) {
    return fail(name, `This cannot be found out: ${(error as Error).message}`, "See to that first.");
  }
}

/** A finding as a line. */
export function toLine({ check, level, found, remedy }: Finding): string {
  return `${level.padEnd(4)}  ${check.padEnd(12)}  ${found}${remedy === undefined ? "" : ` ${remedy}`}`;
}
