import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    // The browser tests look at every page several times; one of them may take a while on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
