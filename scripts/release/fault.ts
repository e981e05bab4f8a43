/** What is wrong with a release, in the words of whoever has to mend it. */
export interface Fault {
  /** A package's name, or what else is at fault. */
  readonly of: string;
  /** A file of it, where one is. */
  readonly file?: string;
  readonly expected: string;
  readonly received: string;
  readonly remedy: string;
}

/** Ends a step; everything that is wrong at once rather than the first of it. */
export class ReleaseError extends Error {
  override readonly name = "ReleaseError";

  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(together(faults).join("\n\n"));
    this.faults = faults;
  }
}

/** Throws if there are any. */
export function assertNone(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new ReleaseError(faults);
}

const SHOWN_FILES = 5;
const SHOWN_FAULTS = 8;

/** What is wrong with many files in the same way is said once, and nobody reads a hundred paragraphs. */
function together(faults: readonly Fault[]): string[] {
  const groups = Map.groupBy(faults, ({ file: _file, ...rest }) => JSON.stringify(rest));
  const shown = [...groups.values()].slice(0, SHOWN_FAULTS).map((group) => {
    const files = group.flatMap(({ file }) => file ?? []);
    const more = files.length > SHOWN_FILES ? ` and ${files.length - SHOWN_FILES} more` : "";
    const { of, expected, received, remedy } = group[0]!;
    const where = [of, files.slice(0, SHOWN_FILES).join(", ") + more].filter(Boolean).join(": ");
    return `${where}\n  Expected: ${expected}\n  Received: ${received}\n  To do:    ${remedy}`;
  });
  return groups.size > SHOWN_FAULTS ? [...shown, `… and ${groups.size - SHOWN_FAULTS} more.`] : shown;
}
