import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Json } from "@contacts-api/openapi/node";
import { keyVariable } from "../src/samples/conventions.ts";

export interface SampleResponse {
  readonly status: string;
  /** None if the response has none. */
  readonly body?: Json;
}

const run = promisify(execFile);
/** From here a sample finds the client by its name. */
const cwd = fileURLToPath(new URL("..", import.meta.url));

/** Runs a sample to the letter, as a reader would who pastes it, and says what came over the wire. */
export async function runSample(label: string, code: string, key: string): Promise<SampleResponse> {
  const env = { ...process.env, [keyVariable]: key };
  if (label === "curl") {
    const { stdout } = await run("sh", ["-c", `${statusAfterBody}\n${code}`], { env });
    const [, body = "", status = ""] = /^(.*)\n(\d+)$/su.exec(stdout) ?? [];
    return sampleResponse(status, body);
  }
  const options = ["--import", wireTap, "--input-type=module-typescript", "--eval", code];
  const { stdout } = await run(process.execPath, options, { cwd, env });
  const { status, body } = JSON.parse(stdout) as { status: number; body: string };
  return sampleResponse(String(status), body);
}

function sampleResponse(status: string, body: string): SampleResponse {
  return { status, ...(body === "" ? {} : { body: JSON.parse(body) as Json }) };
}

/** The sample's `curl` prints the body, then the status on a separate line. */
const statusAfterBody = `curl() { command curl --silent --show-error --write-out '\\n%{http_code}' "$@"; }`;

/** Prints what `fetch` got in place of what the sample prints, which is for people. */
const wireTap = `data:text/javascript,${encodeURIComponent(`
  const { fetch } = globalThis;
  console.log = () => {};
  globalThis.fetch = async (...request) => {
    const response = await fetch(...request);
    process.stdout.write(JSON.stringify({ status: response.status, body: await response.clone().text() }));
    return response;
  };
`)}`;
