import { table } from "@contacts-api/scripts/markdown";
import { build } from "esbuild";
import { own, peersInTrouble } from "./peers-in-trouble.ts";
import { setUpStage } from "./stage.ts";
import { type Judgement, type Trouble, troubles } from "./troubles.ts";
import type { Workbench } from "./workbench.ts";

/** A difference in rank that says nothing. */
const noise = 0.5;

/** A trouble, with the verdict on each peer, in their order. */
interface Column {
  readonly trouble: Trouble;
  readonly judgements: readonly Judgement[];
}

/** Runs each contender through each trouble; each with a separate process and server. */
export async function measureBehaviour(workbench: Workbench): Promise<{ results: string; short: string }> {
  const modules: string[] = [];
  for (const [index, { module }] of peersInTrouble.entries()) modules.push(await bundle(workbench, index, module));
  const parts: string[] = [];
  const columns: Column[] = [];
  for (const group of Object.values(troubles)) {
    const inGroup: Column[] = [];
    for (const trouble of group) inGroup.push({ trouble, judgements: await bringInto(trouble, modules) });
    parts.push(tableOf(inGroup));
    columns.push(...inGroup);
  }
  const setUps = peersInTrouble.map(({ name, setUp }) => `- ${name}: ${setUp}`).join("\n");
  const short = columns.filter(({ trouble }) => trouble.inShort);
  return {
    results: [setUps, ...parts, whoIsAhead(columns)].join("\n\n"),
    short: `${tableOf(short)}\n\n${whoIsAhead(short)}`,
  };
}

function tableOf(columns: readonly Column[]): string {
  const rows = peersInTrouble.map(({ name }, peer) => [
    name,
    ...columns.map(({ judgements }) => judgements[peer]!.text),
  ]);
  return table(["", ...columns.map(({ trouble }) => trouble.title)], rows, "left");
}

function whoIsAhead(columns: readonly Column[]): string {
  const losses = columns.flatMap(({ trouble, judgements }) => {
    const ours = judgements[peersInTrouble.findIndex(({ name }) => name === own)]!.rank;
    const ahead = peersInTrouble.filter((_, peer) => judgements[peer]!.rank < ours - noise).map(({ name }) => name);
    return ahead.length === 0 ? [] : [`${trouble.title} (${ahead.join(", ")})`];
  });
  return losses.length === 0 ? `No contender is ahead of ${own}.` : `Ahead of ${own}: ${losses.join("; ")}.`;
}

async function bringInto(trouble: Trouble, modules: readonly string[]): Promise<Judgement[]> {
  const { atOnce = peersInTrouble.length } = trouble;
  const judgements: Judgement[] = [];
  while (judgements.length < peersInTrouble.length) {
    const from = judgements.length;
    // All are ready before the first begins, because starting takes the processor.
    const stages = await Promise.all(modules.slice(from, from + atOnce).map((module) => setUpStage(trouble, module)));
    const plays = stages.map(({ play }, index) => play(peersInTrouble[from + index]!));
    judgements.push(...(await Promise.all(plays)));
  }
  return judgements;
}

/** Packages are used as installed. Generated code of peers is bundled, because only bundlers resolve its imports. */
async function bundle(workbench: Workbench, index: number, text: string): Promise<string> {
  const entry = await workbench.write(`troubled-${index}.ts`, text);
  const outfile = entry.replace(/ts$/, "bundle.js");
  await build({ entryPoints: [entry], outfile, bundle: true, packages: "external", format: "esm", platform: "node" });
  return outfile;
}
