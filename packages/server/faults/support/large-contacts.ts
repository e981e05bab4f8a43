import { call, type Target } from "./call.ts";

/** Makes a hundred contacts of 20 KB, so that a page of them is two megabytes and on its way for a while. */
export async function createLargeContacts(target: Target, { count = 100, bytes = 20_000 } = {}): Promise<void> {
  for (let number = 0; number < count; number++) {
    const body = { external_id: `large-${number}`, metadata: { text: "x".repeat(bytes) } };
    await call(target, "POST", "/v1/contacts/resolve", body);
  }
}
