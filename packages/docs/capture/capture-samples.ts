import { isObject, type Json } from "../src/model/document.ts";
import type { Reference } from "../src/model/reference.ts";
import { type Capture, digestOf } from "../src/samples/capture.ts";
import { type Sample, sampleServer, samplesOf } from "../src/samples/sample.ts";
import { normalForm } from "./normal-form.ts";
import { runSample } from "./run-sample.ts";
import { startServer } from "./started-server.ts";
import { type Step, story } from "./story.ts";

/** Runs every sample in one language against a server started for it, and says what it answered. */
export async function captureSamples(reference: Reference, label: string): Promise<Capture[]> {
  const server = await startServer();
  try {
    const captures: Capture[] = [];
    for (const step of story) {
      const sample = sampleOf(reference, step);
      const key = server.keys[step.organization];
      const known = new Map<string, string>([[demonstrationContact, demonstrationContact]]);
      let code = codeOf(sample, label).replaceAll(sampleServer(reference.servers), server.url);
      if (step.given) {
        const made = await give(server.url, key, step.given);
        if (step.standsFor !== undefined) {
          known.set(made, step.standsFor);
          code = code.replaceAll(step.standsFor, made);
        }
      }
      const { status, body } = await runSample(label, code, key);
      captures.push({
        operation: step.operation,
        sample: step.sample,
        ...(step.example === undefined ? {} : { example: step.example }),
        digest: digestOf(sample),
        status,
        body: normalForm(body, known),
      });
    }
    return captures;
  } finally {
    await server.stop();
  }
}

const demonstrationContact = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

function sampleOf({ operations, servers }: Reference, { operation: id, sample: name }: Step): Sample {
  const operation = operations.find((one) => one.id === id);
  const sample = operation && samplesOf(operation, sampleServer(servers)).find((one) => one.name === name);
  if (!sample) throw new Error(`The specification has no sample ${name} of ${id} any more. Mend capture/story.ts.`);
  return sample;
}

function codeOf({ requests, name }: Sample, label: string): string {
  const request = requests.find((one) => one.label === label);
  if (!request) throw new Error(`The sample ${name} is not there in ${label}.`);
  return request.code;
}

/** Makes what a sample needs, and answers the id of the contact. */
async function give(url: string, key: string, { method, path, body }: NonNullable<Step["given"]>): Promise<string> {
  const headers = { authorization: key, "content-type": "application/json" };
  const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
  const { data } = (await response.json()) as { data: Json };
  const contact = isObject(data) && isObject(data["contact"]) ? data["contact"] : data;
  if (!response.ok || !isObject(contact)) throw new Error(`${method} ${path} answered ${response.status}.`);
  return String(contact["id"]);
}
