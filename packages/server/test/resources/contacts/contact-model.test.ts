// Random sequences of the operations, on the server and on a model of it. Other sequences: `FAST_CHECK_SEED`, as in
// generated-requests.test.ts.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cases } from "../../support/chance.ts";
import { testApp } from "../../support/test-app.ts";
import { steps } from "./support/contact-commands.ts";
import { ContactModel } from "./support/contact-model.ts";

describe("a sequence of operations", () => {
  test("does to contacts what it does to a model of them", async () => {
    // The clock advances with every reading, so contacts created later have later times.
    let time = Date.now();
    const now = () => new Date(time++);
    const property = fc.asyncProperty(fc.commands(steps, { maxCommands: 30, size: "max" }), async (commands) => {
      const { send } = await testApp({ now });
      const model = new ContactModel();
      await fc.asyncModelRun(() => ({ model, real: send }), commands);
      const { body } = await send("GET", "/v1/contacts?limit=200");
      expect(body.data.map(({ id }: { id: string }) => id)).toEqual(model.contacts.map(({ id }) => id));
    });
    await fc.assert(property, cases(200));
  });
});
