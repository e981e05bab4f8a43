// The results as a table.

export interface Row {
  /** `suite`, or the Inspector and its transport. */
  readonly by: string;
  readonly check: string;
  readonly outcome: "ok" | "failed" | "does not apply";
  /** Why it failed, or why it does not apply. */
  readonly note: string;
}

export function isFailure({ outcome }: Row): boolean {
  return outcome === "failed";
}

/** Returns a line for each row, and the sums at the end. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ by, check, outcome, note }) => [by, check, outcome, note]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const count = (outcome: Row["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  const sums = `${count("ok")} ok, ${count("failed")} failed, ${count("does not apply")} do not apply`;
  return [...lines, "", sums].join("\n");
}
