import type { Reference } from "../src/model/reference.ts";
import { type Capture, digestOf } from "../src/samples/capture.ts";
import { type Sample, sampleServer, samplesOf } from "../src/samples/sample.ts";
import { missingSteps } from "./missing-steps.ts";
import { idsIn, normalForm, timesIn } from "./normal-form.ts";
import { runSample } from "./run-sample.ts";
import { startServer } from "./started-server.ts";
import { story, type ToldStep } from "./story.ts";

/** Runs every sample in one language against a server started for it, and returns the responses. Refuses samples without a step. */
export async function captureSamples(reference: Reference, label: string): Promise<Capture[]> {
  const missing = missingSteps(reference, story);
  if (missing.length > 0) throw new Error(missing.join("\n"));
  const server = await startServer();
  try {
    const captures: Capture[] = [];
    const text = JSON.stringify(reference);
    const known = new Set([...idsIn(text), ...timesIn(text)]);
    for (const step of story) {
      const sample = sampleOf(reference, step);
      const key = server.keys[step.organization];
      const code = codeOf(sample, label).replaceAll(sampleServer(reference.servers, true), server.url);
      const { status, body } = await runSample(label, code, key);
      captures.push({
        operation: step.operation,
        sample: step.sample,
        ...(step.example === undefined ? {} : { example: step.example }),
        digest: digestOf(sample),
        status,
        ...(body === undefined ? {} : { body: normalForm(body, known) }),
      });
    }
    return captures;
  } finally {
    await server.stop();
  }
}

function sampleOf({ operations, servers }: Reference, { operation: id, sample: name, file }: ToldStep): Sample {
  const operation = operations.find((one) => one.id === id);
  const sample = operation && samplesOf(operation, sampleServer(servers, true)).find((one) => one.name === name);
  if (!sample)
    throw new Error(
      `The specification has no sample ${name} of ${id} any more: remove the step from ${file}, or rename it.`,
    );
  return sample;
}

function codeOf({ requests, name }: Sample, label: string): string {
  const request = requests.find((one) => one.label === label);
  if (!request) throw new Error(`The sample ${name} is not there in ${label}.`);
  return request.code;
}
