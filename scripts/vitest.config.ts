import { defineConfig } from "vitest/config";

// Generation runs as a process of its own in many tests, the compiler in some.
export default defineConfig({ test: { testTimeout: 60_000 } });
