import { defineConfig } from "vitest/config";
import { timeLimits } from "../../vitest.base.ts";

export default defineConfig({
  test: {
    ...timeLimits,
    include: ["test/**/*.test.{ts,tsx}"],
    // Files share the modules of their worker, so that it renders our own site once.
    isolate: false,
  },
});
