import { defineConfig } from "vitest/config";

// Everything that touches a database runs on both engines, and the same answers are demanded.
const onEngine = (engine: "sqlite" | "postgres") => ({
  name: engine,
  provide: { engine },
  include: ["test/**/*.test.ts"],
  exclude: ["test/unit/**"],
});

export default defineConfig({
  test: {
    // Each worker is a process; on a laptop the other packages' tests run beside these.
    maxWorkers: 2,
    // Tests that start processes wait for them, and a busy machine is slow.
    testTimeout: 30_000,
    // The cache is shared by all packages, and a run may remove it under another's feet; it saves 0.2 s.
    fsModuleCache: false,
    projects: [
      { extends: true, test: { name: "unit", include: ["test/unit/**/*.test.ts"] } },
      { extends: true, test: onEngine("sqlite") },
      { extends: true, test: { ...onEngine("postgres"), globalSetup: "test/support/start-postgres.ts" } },
    ],
  },
});
