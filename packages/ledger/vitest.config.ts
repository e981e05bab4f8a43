import { defineConfig } from "vitest/config";

// Some hundred servers start and stop.
export default defineConfig({ test: { testTimeout: 120_000 } });
