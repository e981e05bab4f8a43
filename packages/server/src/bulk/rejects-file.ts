// The rejected contacts, each as it stands in the imported file and with the reason. Once fixed, the file can be imported.
// One import writes it; a file of another import or program is never changed.
import {
  closeSync,
  constants,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  type Stats,
  statSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { printable } from "../printable.ts";
import { type Format, maxEntryBytes, type Source } from "./entry.ts";
import { type Rejection, toErrors } from "./rejection.ts";

export interface RejectsOptions {
  readonly path: string;
  readonly format: Format;
  readonly source: Source;
  /** Names the file and organisation of the import. */
  readonly importId: string;
}

/** Created with the first rejection. */
export class RejectsFile {
  readonly #options: RejectsOptions;
  #descriptor: number | undefined;
  #isCreated = false;

  constructor(options: RejectsOptions) {
    this.#options = options;
  }

  /** Returns true if an earlier run of this import wrote the file. */
  isOwn(): boolean {
    const stat = statOf(this.#options.path);
    if (!stat?.isFile()) return false;
    try {
      return readBeginning(this.#options.path, stat.size).includes(this.#options.importId);
    } catch {
      // A file that cannot be read is another's.
      return false;
    }
  }

  /** Returns true if this import may write there: there is no file, an empty one, or one of an earlier run. */
  isFree(isResumed: boolean): boolean {
    const stat = statOf(this.#options.path);
    return stat === undefined || (stat.isFile() && (stat.size === 0 || (isResumed && this.isOwn())));
  }

  /** Returns how much there is of what earlier runs have written. Cuts off what one has written and not committed. */
  resume(bytes: number): number {
    const { path } = this.#options;
    const size = statOf(path)?.size ?? 0;
    if (size > bytes && this.isOwn()) truncateSync(path, bytes);
    return Math.min(bytes, size);
  }

  /** Writes at a position and returns the next one. A repeated attempt writes to the same position, so nothing is there twice. */
  write(rejections: readonly Rejection[], position: number): number {
    if (rejections.length === 0) return position;
    this.#descriptor ??= this.#open();
    ftruncateSync(this.#descriptor, position);
    let end = position;
    for (const piece of this.#pieces(rejections, position === 0)) end = writeWhole(this.#descriptor, piece, end);
    return end;
  }

  *#pieces(rejections: readonly Rejection[], isFirst: boolean): Generator<Buffer> {
    const { format, source, importId } = this.#options;
    const head = rejections[0]!.entry.head;
    if (isFirst && head !== undefined) yield* source.readSpan(head);
    for (const { entry, error } of rejections) {
      yield* format.reject(entry, { line: entry.line, import: importId, errors: toErrors(error) }, source);
    }
  }

  #open(): number {
    const { path } = this.#options;
    const { O_CREAT, O_EXCL, O_RDWR } = constants;
    try {
      this.#isCreated = statOf(path) === undefined;
      return openSync(path, this.#isCreated ? O_CREAT | O_EXCL | O_RDWR : O_RDWR, 0o600);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      const message = `The file of rejected contacts ${printable(path)} cannot be written (${code}). Name another with --rejects <file>.`;
      throw new Error(message, { cause });
    }
  }

  /** Cuts off what an attempt that was not kept has written. */
  close(length: number): void {
    if (this.#descriptor === undefined) return;
    ftruncateSync(this.#descriptor, length);
    closeSync(this.#descriptor);
    if (this.#isCreated && length === 0) rmSync(this.#options.path, { force: true });
  }
}

/** Reads as much as holds the first reason, which stands before or in the first entry. */
function readBeginning(path: string, size: number): Buffer {
  const beginning = Buffer.alloc(Math.min(size, 2 * maxEntryBytes));
  const descriptor = openSync(path, "r");
  try {
    readSync(descriptor, beginning, 0, beginning.length, 0);
    return beginning;
  } finally {
    closeSync(descriptor);
  }
}

/** Returns undefined if there is no such file, or none that can be seen: the first rejection then fails with the reason. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Returns the position after the last byte. The system may write less than it is given. */
function writeWhole(descriptor: number, bytes: Buffer, position: number): number {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(descriptor, bytes, written, bytes.length - written, position + written);
  }
  return position + bytes.length;
}
