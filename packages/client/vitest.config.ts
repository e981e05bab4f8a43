import { defineConfig } from "vitest/config";

// Real servers, packages and runtimes: quick by themselves, not beside the tests of other packages.
export default defineConfig({ test: { testTimeout: 30_000, hookTimeout: 120_000 } });
