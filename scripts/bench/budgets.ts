// The budgets of the loop, each with its measured value.
import { table } from "../markdown.ts";
import { type GeneratorFigures, names, ratio } from "./generators.ts";
import type { LoopFigures } from "./loop.ts";

export function budgetTable(loop: readonly LoopFigures[], generators: ReadonlyMap<string, GeneratorFigures>): string {
  const [first] = loop;
  const [hundred, thousand] = loop.slice(-2);
  const growth = thousand!.cold / hundred!.cold / (thousand!.operations / hundred!.operations);
  const warm = Math.max(first!.description, first!.operation);
  const rows: [name: string, budget: string, measured: string, holds: boolean][] = [
    [
      "our spec, nothing remembered: generated, linted, types",
      "3000 ms",
      `${first!.cold.toFixed(0)} ms`,
      first!.cold <= 3000,
    ],
    ["our spec, an edit in the running loop: the same", "1000 ms", `${warm.toFixed(0)} ms`, warm <= 1000],
    ["from 100 to 1,000 operations, time to operations", "1.00 ×", `${growth.toFixed(2)} ×`, growth <= 1],
  ];
  for (const [size, figures] of generators) {
    const found = ratio(figures, names.ours) ?? Number.NaN;
    rows.push([`generate at ${size}, to openapi-typescript`, "1.30 ×", `${found.toFixed(2)} ×`, found <= 1.3]);
  }
  return table(
    ["", "budget", "measured", "holds"],
    rows.map(([name, budget, measured, holds]) => [name, budget, measured, holds ? "yes" : "no"]),
  );
}
