import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { timeouts } from "../../src/process/config.ts";
import { within } from "../../src/process/time-limit.ts";

test("waits for work that ends, and for no other longer than the limit", async () => {
  let isDone = false;
  await within(
    5_000,
    pause(20).then(() => {
      isDone = true;
    }),
  );
  expect(isDone).toBe(true);
  // Timers fire in their order, however late.
  const later = pause(5_000, "later", { ref: false });
  expect(await Promise.race([within(50, new Promise(() => {})), later])).toBeUndefined();
});

test("rejects with what the work rejects with", async () => {
  await expect(within(1_000, Promise.reject(new Error("The disk is gone.")))).rejects.toThrow("The disk is gone.");
});

test("leaves no timer that would keep the process", async () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
  const before = timers();
  await within(60_000, Promise.resolve());
  await pause(1);
  expect(timers()).toBeLessThanOrEqual(before);
});

test("leaves the end of the process under 10 s, with the log's last lines", () => {
  expect(timeouts.drain + timeouts.close).toBeLessThanOrEqual(timeouts.stop);
  expect(timeouts.stop + 700).toBeLessThan(10_000);
});
