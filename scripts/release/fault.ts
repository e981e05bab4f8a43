/** A fault of a release, in words for the person who fixes it. */
export interface Fault {
  /** The name of the package, or of another invalid part. */
  readonly of: string;
  /** The file, if there is one. */
  readonly file?: string;
  readonly expected: string;
  readonly received: string;
  readonly remedy: string;
}

/** Ends a step with all its faults at once. */
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

/** Joins equal faults of many files, so that a report stays short. */
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
