// The contacts that were refused, one per line, each with the reason. Once mended, the file can be imported as it is.
import { closeSync, constants, ftruncateSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { problems } from "../generated/problems.ts";
import type { Fault, ProblemError } from "../http/problem.ts";
import type { Entry } from "./entry.ts";

export interface Rejection {
  readonly entry: Entry;
  readonly error: ProblemError;
}

/** What is at fault, as the API would answer it. */
export function toErrors({ code, faults }: ProblemError): (Fault & { error: string; message: string })[] {
  return faults.map((fault) => ({ error: code, message: problems[code].message, ...fault }));
}

function toLine({ entry, error }: Rejection): string {
  const rejected = { line: entry.line, errors: toErrors(error) };
  const found = "contact" in entry ? entry.contact : entry.source;
  const isObject = typeof found === "object" && found !== null && !Array.isArray(found);
  return `${JSON.stringify(isObject ? { ...found, rejected } : { source: found, rejected })}\n`;
}

/** Comes into being with the first line. */
export class RejectsFile {
  readonly path: string;
  #descriptor: number | undefined;

  constructor(path: string) {
    this.path = path;
  }

  /** Answers how much there is of what an earlier run has written; a file that is none of its is removed. */
  resume(bytes: number): number {
    if (bytes === 0) rmSync(this.path, { force: true });
    return Math.min(bytes, statSync(this.path, { throwIfNoEntry: false })?.size ?? 0);
  }

  /**
   * Writes the lines at a place and answers where the next ones belong. Whoever has to repeat it writes to the same place,
   * so that nothing is there twice.
   */
  write(rejections: readonly Rejection[], position: number): number {
    if (rejections.length === 0) return position;
    this.#descriptor ??= this.#open();
    const lines = Buffer.from(rejections.map(toLine).join(""));
    ftruncateSync(this.#descriptor, position);
    return position + writeSync(this.#descriptor, lines, 0, lines.length, position);
  }

  #open(): number {
    try {
      const { O_CREAT, O_RDWR } = constants;
      return openSync(this.path, O_CREAT | O_RDWR, 0o600);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      throw new Error(
        `The file of rejected contacts ${this.path} cannot be written (${code}). Name another with --rejects <file>.`,
        { cause },
      );
    }
  }

  /** Cuts off what an attempt that was not kept has written. */
  close(length: number): void {
    if (this.#descriptor === undefined) return;
    ftruncateSync(this.#descriptor, length);
    closeSync(this.#descriptor);
  }
}
