// Shows the progress of an import or export: as one rewritten line on a terminal, otherwise as occasional lines.

import { printable } from "../process/printable.ts";

export interface Terminal {
  /** True if lines can be rewritten. */
  readonly isInteractive: boolean;
  readonly write: (text: string) => void;
}

export interface Advance {
  readonly contacts: number;
  readonly rejected: number;
  /** The completed share of the work, from 0 to 1. */
  readonly share: number;
}

export interface ProgressOptions {
  readonly terminal: Terminal;
  readonly now: () => Date;
  readonly isQuiet: boolean;
}

const redrawMs = 100;
const lineMs = 5_000;
const barWidth = 24;
/** The only control characters in progress lines, besides line breaks. */
export const clearLine = "\r\u001b[2K";

export class Progress {
  readonly #terminal: Terminal;
  readonly #now: () => Date;
  readonly #isQuiet: boolean;
  readonly #startedAt: number;
  #first: Advance | undefined;
  #shownAt: number;

  constructor({ terminal, now, isQuiet }: ProgressOptions) {
    this.#terminal = terminal;
    this.#now = now;
    this.#isQuiet = isQuiet;
    this.#startedAt = now().getTime();
    this.#shownAt = this.#startedAt;
  }

  /** Shows the progress if enough time has passed since the last call. */
  show(advance: Advance): void {
    if (this.#isQuiet) return;
    this.#first ??= advance;
    const time = this.#now().getTime();
    if (time - this.#shownAt < (this.#terminal.isInteractive ? redrawMs : lineMs)) return;
    this.#shownAt = time;
    const text = this.#describe(advance, (time - this.#startedAt) / 1000);
    if (this.#terminal.isInteractive) this.#terminal.write(`${clearLine}${bar(advance.share)} ${text}`);
    else this.#terminal.write(`${text}\n`);
  }

  /** Writes a separate line. */
  say(line: string): void {
    const before = this.#terminal.isInteractive && !this.#isQuiet ? clearLine : "";
    this.#terminal.write(`${before}${printable(line)}\n`);
  }

  end(): void {
    if (this.#terminal.isInteractive && !this.#isQuiet) this.#terminal.write(clearLine);
  }

  /** Describes the progress. Rates cover only this run. */
  #describe({ contacts, rejected, share }: Advance, seconds: number): string {
    const done = share - this.#first!.share;
    const parts = [
      `${Math.floor(share * 100)} %`,
      `${count(contacts)} contacts`,
      `${count(Math.round((contacts - this.#first!.contacts) / seconds))}/s`,
      ...(done > 0 ? [`${duration(((1 - share) / done) * seconds)} left`] : []),
      ...(rejected > 0 ? [`${count(rejected)} rejected`] : []),
    ];
    return parts.join("  ");
  }
}

function bar(share: number): string {
  const filled = Math.round(Math.min(share, 1) * barWidth);
  return `[${"#".repeat(filled)}${"-".repeat(barWidth - filled)}]`;
}

export function count(value: number): string {
  return value.toLocaleString("en-US");
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
