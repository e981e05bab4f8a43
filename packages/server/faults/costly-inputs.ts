// Every costly input of every operation, in four sizes: the work must not grow faster than the input, nor the response
// beyond its bound. `--all` shows each of them, `--operation <operationId>` measures one operation.
import { type CostlyInput, costlyInputs } from "../test/support/costly-input.ts";
import { type DescribedOperation, makeFor, operations } from "../test/support/described-operation.ts";
import { type Attacked, underAttack } from "./support/attacked.ts";
import { bounds } from "./support/bounds.ts";
import { sender } from "./support/call.ts";
import { type Cost, costOf, usualWork } from "./support/costly-requests.ts";
import { figure, heading, option, promise } from "./support/report.ts";

const scales = [1, 2, 4, 8] as const;
/** The number of runs that the median is taken of. */
const runs = option("runs", 5);
/** The factor by which work may exceed linear growth: the clock and the collection of garbage are coarse. */
const tolerance = 1.5;
const mostGrowth = 8 * tolerance;

interface Measured extends CostlyInput {
  readonly costs: readonly Cost[];
  /** The work for the largest size as a multiple of that for the smallest. */
  readonly growth: number;
}

await underAttack(
  "Costly inputs",
  async (attacked) => {
    const usual = await usualWork(attacked);
    const chosen = process.argv[process.argv.indexOf("--operation") + 1];
    const isChosen = ({ operationId }: DescribedOperation) =>
      !process.argv.includes("--operation") || operationId === chosen;
    for (const operation of operations.filter(isChosen)) {
      const target = await attacked.attacker();
      const ids = await makeFor(operation, sender(target));
      const inputs = costlyInputs(operation, { key: target.key, ids });
      heading(`${operation.operationId}: ${inputs.length} inputs; a usual PATCH takes ${Math.round(usual)} µs`);
      const measured: Measured[] = [];
      for (const [index] of inputs.entries()) measured.push(await measure(attacked, usual, operation, index));
      judge(measured, usual);
    }
  },
  { engines: ["SQLite"], seconds: 1_800 },
);

/** Measures one input on things made for it, so that none finds what another has stored. */
async function measure(
  attacked: Attacked,
  usual: number,
  operation: DescribedOperation,
  index: number,
): Promise<Measured> {
  const target = await attacked.attacker();
  const ids = await makeFor(operation, sender(target));
  const input = costlyInputs(operation, { key: target.key, ids })[index]!;
  const costs: Cost[] = [];
  for (const scale of scales) {
    costs.push(await costOf(await attacked.server(), input.request((input.maxBytes * scale) / 8), runs));
  }
  const [smallest, largest] = [costs[0]!, costs.at(-1)!];
  // Below half of a usual PATCH the clock shows noise.
  return { ...input, costs, growth: largest.microseconds / Math.max(smallest.microseconds, usual / 2) };
}

function judge(measured: readonly Measured[], usual: number): void {
  const size = ({ costs }: Measured) => Math.max(...costs.map(({ bytes }) => bytes));
  const work = ({ costs }: Measured) => costs.at(-1)!.microseconds / usual;
  const byGrowth = measured.toSorted((left, right) => right.growth - left.growth);
  const shown = process.argv.includes("--all") ? measured.length : 3;
  for (const input of byGrowth.slice(0, shown)) {
    const row = input.costs.map(({ microseconds }) => `${Math.round(microseconds)}`.padStart(6)).join(" ");
    figure(input.name.padEnd(60), `${row} µs, ${input.growth.toFixed(1)} times, ${size(input)} bytes`);
  }
  const worst = (value: (input: Measured) => number) =>
    measured.reduce((most, input) => (value(input) > value(most) ? input : most));
  const [fastest, largest, hardest] = [byGrowth[0]!, worst(size), worst(work)];
  promise(
    `eight times the size takes at most ${mostGrowth} times the work`,
    fastest.growth <= mostGrowth,
    `${fastest.growth.toFixed(1)} for ${fastest.name}`,
  );
  promise(
    `a request takes at most ${bounds.work} times the work of a usual PATCH`,
    work(hardest) <= bounds.work,
    `${work(hardest).toFixed(1)} for ${hardest.name}`,
  );
  // A contact may come back with its metadata, which is as large as a body.
  const most = bounds.responseBytes * 2;
  promise(`a response has at most ${most} bytes`, size(largest) <= most, `${size(largest)} for ${largest.name}`);
  const odd = measured.filter(({ costs }) =>
    costs.some(({ statuses }) => [0, 408, 500].some((status) => status in statuses)),
  );
  promise(
    "each is decided: no 408, no 500",
    odd.length === 0,
    `${odd.length} of ${measured.length}${odd.length > 0 ? `, such as ${odd[0]!.name}` : ""}`,
  );
}
