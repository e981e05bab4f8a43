// The output of log lines. A slow or missing reader must not delay the server. So writes never block, pending lines
// wait in a limited queue, and further lines are dropped and counted.
import { writeSync } from "node:fs";
import { withoutBlocking } from "./non-blocking.ts";

/** Some thousand lines, which a busy server writes in a second. */
const queueLimitBytes = 2 ** 20;
/** A write up to this size is atomic, so processes that share a pipe do not mix their lines (PIPE_BUF of pipe(7)). */
const wholeBytes = 4_096;
/** A pipe holds 64 KiB, so a reader that catches up gets 3 MB per second. */
const retryMs = 20;
/** The pause after an error other than a full pipe. Each attempt costs an exception, so not every line is tried. */
const brokenMs = 1_000;
/** At the end of the process: the total wait for a reader, and the longest wait for one that reads nothing. */
const finalMs = 700;
const finalSilenceMs = 300;

export interface LogOutputOptions {
  /** A file descriptor, in non-blocking mode if it is a socket. */
  readonly fd: number;
  /** Called with the number of dropped lines when there is space again. It may write a line about them. */
  readonly onDropped?: (lines: number) => void;
}

/**
 * Writes lines without ever waiting. If the reader keeps up, it has each line before `write` or `release` returns, so a
 * crash loses none. Asynchronous writes of `node:fs` would not work: a stuck one keeps the process from ending.
 */
export class LogOutput {
  /** Lines dropped since the process started. */
  dropped = 0;
  onDropped: (lines: number) => void;
  readonly #fd: number;
  #unreported = 0;
  #isReporting = false;
  #isBroken = false;
  /** Lines of the current turn of the event loop, which are written together at its end. */
  #held: string | undefined;
  /** Lines that a full pipe did not take, oldest first. */
  #queue: string[] = [];
  #queuedLength = 0;
  /** The bytes of one or more lines that the reader may have in part. */
  #rest = Buffer.alloc(0);
  #timer: NodeJS.Timeout | undefined;

  constructor({ fd, onDropped = () => {} }: LogOutputOptions) {
    this.#fd = withoutBlocking(fd);
    this.onDropped = onDropped;
  }

  write(line: string): void {
    if (this.#held === undefined) {
      this.#write(line);
      return;
    }
    if (this.#held.length + line.length > wholeBytes) this.release();
    this.#held = (this.#held ?? "") + line;
  }

  /** Collects lines until `release`, because one write of several lines costs as much as one line. */
  hold(): void {
    this.#held ??= "";
  }

  /** Writes the collected lines. */
  release(): void {
    const lines = this.#held ?? "";
    this.#held = undefined;
    if (lines !== "") this.#write(lines);
  }

  #write(lines: string): void {
    if (this.#isBroken || this.#isFull(lines)) {
      this.#drop(linesIn(lines));
      return;
    }
    if (this.#unreported > 0 && !this.#isReporting) this.#report();
    if (this.#isWaiting) this.#enqueue(lines);
    else this.#writeNow(lines);
  }

  /** Gives the reader a moment for the pending lines. It blocks the process, so only its end may call this. */
  flushAtExit(): void {
    this.release();
    const started = performance.now();
    let lastTaken = started;
    while (this.#isWaiting && !this.#isBroken) {
      const before = this.#queuedLength + this.#rest.length;
      this.#flush();
      const time = performance.now();
      if (this.#queuedLength + this.#rest.length !== before) lastTaken = time;
      else if (time - lastTaken > finalSilenceMs || time - started > finalMs) return;
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }

  get #isWaiting(): boolean {
    return this.#queue.length > 0 || this.#rest.length > 0;
  }

  /** Returns true if the queue is full. A line about dropped lines always has space. */
  #isFull(lines: string): boolean {
    if (this.#isReporting) return false;
    return this.#queuedLength + this.#rest.length + lines.length > queueLimitBytes;
  }

  #drop(lines: number): void {
    this.dropped += lines;
    this.#unreported += lines;
  }

  #report(): void {
    const lines = this.#unreported;
    this.#unreported = 0;
    this.#isReporting = true;
    this.onDropped(lines);
    this.#isReporting = false;
    if (!this.#isBroken) return;
    // The line about dropped lines failed too.
    this.#unreported = lines;
    this.dropped -= 1;
  }

  #enqueue(lines: string): void {
    this.#queue.push(lines);
    this.#queuedLength += lines.length;
    this.#timer ??= setTimeout(() => this.#retry(), retryMs).unref();
  }

  #writeNow(lines: string): void {
    try {
      const written = writeSync(this.#fd, lines);
      // Non-ASCII text has more bytes than characters, so only an equal number proves that all was written.
      if (written === lines.length) return;
      this.#rest = Buffer.from(lines).subarray(written);
      if (this.#rest.length > 0) this.#timer ??= setTimeout(() => this.#retry(), retryMs).unref();
    } catch (error) {
      if (isFullPipe(error)) this.#enqueue(lines);
      else this.#break(linesIn(lines));
    }
  }

  #retry(): void {
    this.#timer = undefined;
    this.#flush();
    if (this.#isWaiting && !this.#isBroken) this.#timer = setTimeout(() => this.#retry(), retryMs).unref();
    else if (this.#unreported > 0 && !this.#isBroken) this.#report();
  }

  /** Writes pending lines until the pipe is full. */
  #flush(): void {
    try {
      while (this.#isWaiting) {
        if (this.#rest.length === 0) {
          this.#rest = Buffer.from(this.#queue.join(""));
          this.#queue = [];
          this.#queuedLength = 0;
        }
        this.#rest = this.#rest.subarray(writeSync(this.#fd, this.#rest));
      }
    } catch (error) {
      if (!isFullPipe(error)) this.#break(0);
    }
  }

  /** Handles a missing reader or a full disk. A named pipe may get another reader, a disk space again. */
  #break(lines: number): void {
    const waiting = linesIn(this.#rest.toString()) + linesIn(this.#queue.join(""));
    this.#drop(lines + waiting);
    this.#rest = Buffer.alloc(0);
    this.#queue = [];
    this.#queuedLength = 0;
    this.#isBroken = true;
    setTimeout(() => {
      this.#isBroken = false;
    }, brokenMs).unref();
  }
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}

function isFullPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EAGAIN";
}
