// Formats the faults of a rejected contact within a limit.
import { limits } from "../generated/limits.ts";
import { problems } from "../generated/problems.ts";
import type { Fault, ProblemError } from "../http/problem.ts";
import { printable } from "../process/printable.ts";
import type { Entry, Reason } from "./entry.ts";

export interface Rejection {
  readonly entry: Entry;
  readonly error: ProblemError;
}

const { maxProblems, maxPathLength, maxMessageLength } = limits.refusal;

export type RejectionError = Fault & { readonly error: string; readonly message: string };

/** Returns the faults in the form of the API's responses, and only the first ones of many. */
export function toErrors({ code, faults }: ProblemError): RejectionError[] {
  const errors = faults.slice(0, maxProblems).map((fault) => ({
    ...fault,
    error: code,
    message: shorten(fault.message ?? problems[code].message, maxMessageLength),
    ...(fault.path === undefined ? {} : { path: shorten(fault.path, maxPathLength) }),
  }));
  const more = faults.length - errors.length;
  if (more === 0) return errors;
  const rest = more === 1 ? "1 more fault of this contact is" : `${more} more faults of this contact are`;
  return [...errors, { error: code, message: `${rest} not listed.` }];
}

/** Returns the fault as text that follows a line number. */
export function describe({ path, message, contact_id }: Fault): string {
  const which = contact_id === undefined ? "" : ` See contact ${contact_id}.`;
  return printable(`${path === undefined ? "" : `, ${path}`}: ${message}${which}`);
}

/** Returns true for a reason that an import wrote, not for a similar field of another program. */
export function isReason(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { import: importId, line, errors } = value as Partial<Reason>;
  return typeof line === "number" && typeof importId === "string" && isImportId.test(importId) && Array.isArray(errors);
}

const isImportId = /^[0-9a-f]{16}$/;

/** Shortens the text at the end of a character. */
function shorten(text: string, maxLength: number): string {
  return text.length <= maxLength
    ? text
    : `${text
        .slice(0, maxLength - 1)
        .toWellFormed()
        .replace(/\ufffd$/, "")}…`;
}
