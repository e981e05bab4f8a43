// An import against the sandbox, and a place for its checkpoints.
import { createSandbox } from "@contacts-api/server/sandbox";
import { expect } from "vitest";
import { type Checkpoint, ImportError, type ImportRow } from "../../src/import.ts";
import { ContactsClient } from "../../src/index.ts";

export function setUp() {
  const sandbox = createSandbox();
  const { key: apiKey, url: baseUrl } = sandbox;
  const keys: (string | undefined)[] = [];
  const fetch = (url: string, init: RequestInit) => {
    keys.push((init.headers as Record<string, string>)["idempotency-key"]);
    return sandbox.fetch(url, init);
  };
  return { sandbox, keys, contacts: new ContactsClient({ apiKey, baseUrl, fetch }) };
}

export async function* people(count: number): AsyncGenerator<ImportRow> {
  for (let number = 0; number < count; number++) {
    yield { external_id: `crm-${number}`, name: `Person ${number}`, metadata: { number } };
  }
}

/** Keeps checkpoints as JSON, as a file would. */
export function memory(begin?: unknown) {
  let kept = JSON.stringify(begin);
  return {
    load: () => kept && JSON.parse(kept),
    save(next: Checkpoint) {
      kept = JSON.stringify(next);
    },
    get kept(): Checkpoint {
      return JSON.parse(kept);
    },
  };
}

export async function failureOf(call: Promise<unknown>): Promise<ImportError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ImportError);
  return error as ImportError;
}
