/**
 * A clock that runs with the real one, ahead of it by what it was advanced. After it is set to a time, it stands still.
 */
export class MovableClock {
  readonly #real: () => Date;
  #ahead = 0;
  #standing: number | undefined;

  constructor(real: () => Date) {
    this.#real = real;
  }

  readonly now = (): Date => new Date(this.#standing ?? this.#real().getTime() + this.#ahead);

  set(time: Date | string): void {
    const standing = new Date(time).getTime();
    if (Number.isNaN(standing))
      throw new RangeError(`Expected a time such as "2026-03-02T09:00:00Z", received ${time}.`);
    this.#standing = standing;
  }

  advance(milliseconds: number): void {
    if (!Number.isFinite(milliseconds)) throw new RangeError(`Expected milliseconds, received ${milliseconds}.`);
    if (this.#standing === undefined) this.#ahead += milliseconds;
    else this.#standing += milliseconds;
  }
}
