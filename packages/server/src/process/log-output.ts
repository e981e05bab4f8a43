// Where log lines go. A reader that stalls or leaves must not hold up the server: writes never block, what cannot be
// written waits in a queue with a limit, and what does not fit is dropped and counted.
import { writeSync } from "node:fs";
import { withoutBlocking } from "./non-blocking.ts";

/** Some thousand lines, a second of a busy server. */
const queueLimitBytes = 2 ** 20;
/** Nobody else's line comes in between where several processes have one pipe (PIPE_BUF of pipe(7)). */
const wholeBytes = 4_096;
/** A pipe holds 64 KiB, so a reader that catches up gets 3 MB a second. */
const retryMs = 20;
/** After any error but a full pipe. Each attempt costs an exception, so not every line is tried. */
const brokenMs = 1_000;
/** At the end of the process: the whole wait for a reader, and the longest for one that takes nothing. */
const finalMs = 700;
const finalSilenceMs = 300;

export interface LogOutputOptions {
  /** A file descriptor, in non-blocking mode if it is a socket. */
  readonly fd: number;
  /** Called with a number of dropped lines when there is room again; it may write a line about them. */
  readonly onDropped?: (lines: number) => void;
}

/**
 * Writes lines as long as that takes no waiting. A reader that keeps up has each line before `write` returns, or before
 * `release` does, so a crash loses none of what was done before. Asynchronous writes of `node:fs` would not do: one that is
 * stuck keeps the process from ending.
 */
export class LogOutput {
  /** Lines that were not written since the process started. */
  dropped = 0;
  onDropped: (lines: number) => void;
  readonly #fd: number;
  #unreported = 0;
  #isReporting = false;
  #isBroken = false;
  /** Lines of a turn of the event loop that is going on, which are written together at its end. */
  #held: string | undefined;
  /** What a full pipe did not take, oldest first. */
  #queue: string[] = [];
  #queuedLength = 0;
  /** The bytes of a line or more, of which the reader may have a part. */
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

  /** From now on lines wait until `release`: several are written at the price of one. */
  hold(): void {
    this.#held ??= "";
  }

  /** Writes the lines that wait. */
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

  /** Gives the reader a moment to take what waits. Blocks the process, so only its end may call this. */
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

  /** A line about dropped ones always has room. */
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
    // The line about them was the one that failed.
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
      // Text beyond ASCII has more bytes than characters, so only an equal number is known to be all of it.
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

  /** Writes what waits, until the pipe is full. */
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

  /** The reader has left, or the disk of a log file is full. A named pipe may get another reader, a disk room again. */
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
