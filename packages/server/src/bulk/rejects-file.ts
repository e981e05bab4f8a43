// The file of rejected contacts, each as in the imported file and with the reason. Once fixed, it can be imported. Only
// one import writes it. It never changes a file of another import or program, or one that was edited.
import type { Hash } from "node:crypto";
import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  rmSync,
  type Stats,
  statSync,
} from "node:fs";
import type { ImportRow } from "../database/sql-import-repository.ts";
import { printable } from "../process/printable.ts";
import type { Format, Source } from "./entry.ts";
import { hashBeginning, joined, readAt, writeAt } from "./file-bytes.ts";
import { type Rejection, toErrors } from "./rejection.ts";

export interface RejectsOptions {
  readonly path: string;
  readonly format: Format;
  readonly source: Source;
  /** Identifies the file and organisation of the import. */
  readonly importId: string;
}

/** The size of the part that belongs to processed contacts, and its SHA-256. */
export type Written = Pick<ImportRow, "rejects_bytes" | "rejects_hash">;

const nothing: Written = { rejects_bytes: 0, rejects_hash: null };

/** The file, created with the first rejection. */
export class RejectsFile {
  readonly #options: RejectsOptions;
  #descriptor: number | undefined;
  #isCreated = false;
  /** The hash of the committed part. The next batch continues it. */
  #hash: { readonly bytes: number; readonly state: Hash } = { bytes: 0, state: hashBeginning(-1, 0) };
  #next = this.#hash;
  /** The size of the file as this import left it, including data of failed attempts. */
  #size = 0;
  #lacksEarlier = false;

  constructor(options: RejectsOptions) {
    this.#options = options;
  }

  /** True if earlier runs have written to a file that no longer exists. */
  get lacksEarlier(): boolean {
    return this.#lacksEarlier;
  }

  /** Returns true if an earlier run of this import wrote the file. */
  isOwn(): boolean {
    const stat = statOf(this.#options.path);
    if (!stat?.isFile()) return false;
    try {
      const length = Math.min(stat.size, 2 * this.#options.format.maxEntryBytes);
      // The file begins with the first reason, which stands before or in the first entry.
      const beginning = this.#reading((descriptor) => readAt(descriptor, 0, length));
      return beginning.includes(this.#options.importId);
    } catch {
      // An unreadable file belongs to others.
      return false;
    }
  }

  /** Returns true if this import may write the file: it does not exist, is empty, or was written by an earlier run. */
  isFree(isResumed: boolean): boolean {
    const stat = statOf(this.#options.path);
    return stat === undefined || (stat.isFile() && (stat.size === 0 || (isResumed && this.isOwn())));
  }

  /** Returns the part that earlier runs have written. Throws if the file was changed since. */
  resume({ rejects_bytes, rejects_hash }: Written): Written {
    const size = statOf(this.#options.path)?.size ?? 0;
    this.#lacksEarlier = size === 0 && rejects_bytes > 0;
    if (size === 0) return nothing;
    const state = this.#reading((descriptor) => hashBeginning(descriptor, rejects_bytes));
    if (size < rejects_bytes || (rejects_bytes > 0 && state.copy().digest("hex") !== rejects_hash))
      throw this.#changed();
    this.#hash = { bytes: rejects_bytes, state };
    this.#next = this.#hash;
    this.#size = size;
    return { rejects_bytes, rejects_hash };
  }

  /**
   * Writes after the part of earlier batches. A repeated attempt writes to the same position, so no rejection is there
   * twice.
   */
  write(rejections: readonly Rejection[], { rejects_bytes, rejects_hash }: Written): Written {
    if (rejects_bytes === this.#next.bytes) this.#hash = this.#next;
    if (this.#descriptor === undefined) this.#assertOwnTail(rejections);
    if (rejections.length === 0) return { rejects_bytes, rejects_hash };
    this.#descriptor ??= this.#open();
    this.#assertAsLeft(this.#descriptor);
    const state = this.#hash.state.copy();
    let end = this.#hash.bytes;
    ftruncateSync(this.#descriptor, end);
    for (const piece of this.#pieces(rejections)) {
      end = writeAt(this.#descriptor, piece, end);
      this.#size = end;
      state.update(piece);
    }
    fdatasyncSync(this.#descriptor);
    this.#next = { bytes: end, state };
    return { rejects_bytes: end, rejects_hash: state.copy().digest("hex") };
  }

  /**
   * Refuses bytes after the part of earlier batches, unless a crash left them. Then this batch begins with the same
   * bytes.
   */
  #assertOwnTail(rejections: readonly Rejection[]): void {
    if (this.#size === this.#hash.bytes) return;
    const isOwn = this.#reading((descriptor) => {
      let position = this.#hash.bytes;
      for (const piece of this.#pieces(rejections)) {
        const there = readAt(descriptor, position, piece.length);
        if (!there.equals(piece.subarray(0, there.length))) return false;
        position += there.length;
        if (there.length < piece.length) break;
      }
      return position === this.#size;
    });
    if (!isOwn) throw this.#changed();
  }

  /** Refuses a file that was changed or replaced during the import. */
  #assertAsLeft(descriptor: number): void {
    const [open, named] = [fstatSync(descriptor), statOf(this.#options.path)];
    if (open.size !== this.#size || open.ino !== named?.ino || open.dev !== named.dev) throw this.#changed();
  }

  #pieces(rejections: readonly Rejection[]): Iterable<Buffer> {
    return joined(piecesOf(rejections, this.#hash.bytes === 0, this.#options));
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

  #reading<Result>(read: (descriptor: number) => Result): Result {
    const descriptor = openSync(this.#options.path, "r");
    try {
      return read(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }

  #changed(): Error {
    return new Error(
      `${printable(this.#options.path)} was changed since this import wrote it. Move it away and run the same command again; further rejected contacts go to a new file.`,
    );
  }

  /** Removes the data of a failed attempt. */
  close(length: number): void {
    if (this.#descriptor === undefined) return;
    if (fstatSync(this.#descriptor).size === this.#size) ftruncateSync(this.#descriptor, length);
    const isEmpty = fstatSync(this.#descriptor).size === 0;
    closeSync(this.#descriptor);
    if (this.#isCreated && isEmpty) rmSync(this.#options.path, { force: true });
  }
}

function* piecesOf(
  rejections: readonly Rejection[],
  isFirst: boolean,
  { format, source, importId }: RejectsOptions,
): Generator<Buffer> {
  const head = rejections[0]?.entry.head;
  if (isFirst && head !== undefined) yield* source.readSpan(head);
  for (const { entry, error } of rejections) {
    yield* format.reject(entry, { line: entry.line, import: importId, errors: toErrors(error) }, source);
  }
}

/** Returns undefined for a missing or hidden file. The first rejection then fails with the reason. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
