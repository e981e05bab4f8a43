import { problemCodes } from "./generated/problem-codes.ts";
import type { ProblemCode } from "./generated/types.ts";

const known: ReadonlySet<string> = new Set(problemCodes);

/** Whether this client knows the code; a newer server may have more. */
export function isProblemCode(code: string): code is ProblemCode {
  return known.has(code);
}
