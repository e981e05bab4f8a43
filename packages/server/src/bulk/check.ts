// Validates parts of an entry with the validators of requests.
import type { ValidationError, Validator } from "../generated/validators.ts";
import { type Fault, ProblemError } from "../http/problem.ts";
import { toFaults } from "../http/validation-fault.ts";

export function check(validator: Validator, value: unknown): Fault[] {
  return validator(value) ? [] : toFaults((validator.errors ?? []) as ValidationError[]);
}

/** Refuses with 400 if there are faults. */
export function assertNone(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new ProblemError("BAD_REQUEST", faults, {});
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
