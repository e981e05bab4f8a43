import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { assertDocumented } from "./contract.ts";
import type { TestResponse } from "./test-app.ts";

interface SandboxRequest {
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** Sends JSON with the sandbox's key; fails unless the contract documents the response. */
export async function sendTo(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  { headers, signal }: SandboxRequest = {},
): Promise<TestResponse> {
  const response = await sandbox.fetch(sandbox.url + path, {
    method,
    headers: { authorization: sandbox.key, "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  const wire = { status: response.status, headers: response.headers, text: await response.text() };
  assertDocumented(method, path.split("?")[0]!, wire);
  const { status, text } = wire;
  return { status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
}
