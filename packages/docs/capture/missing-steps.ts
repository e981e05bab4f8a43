import { kebabCase } from "@contacts-api/openapi/words";
import type { Reference } from "../src/model/reference.ts";
import { sampleServer, samplesOf } from "../src/samples/sample.ts";
import type { Step } from "./story.ts";

/** Returns a line for each sample that no story runs: without a step, the reference shows no response that was captured. */
export function missingSteps({ operations, servers }: Reference, steps: readonly Step[]): string[] {
  const told = new Set(steps.map(({ operation, sample }) => `${operation} ${sample}`));
  return operations
    .filter(({ incoming }) => !incoming)
    .flatMap((operation) => {
      const file = `packages/docs/capture/stories/${kebabCase(operation.tags[0] ?? operation.id)}.ts`;
      return samplesOf(operation, sampleServer(servers, true))
        .map(({ name }) => `${operation.id} ${name}`)
        .filter((sample) => !told.has(sample))
        .map((sample) => `${sample} is in no story: add a step to ${file}.`);
    });
}
