import { defineConfig } from "vitest/config";
import { timeLimits } from "../../vitest.base.ts";

// Operations and stores run on every engine, and must give the same responses.
const ofStores = [
  "test/resources/**/*.test.ts",
  "test/http/**/*.test.ts",
  "test/{store,isolation,generated-requests}.test.ts",
  "test/commands/organization-names.test.ts",
];
// Processes, sockets and SQL are tested on databases.
const ofDatabases = ["test/*.test.ts", "test/{resources,http,database,bulk,commands,process}/**/*.test.ts"];

type Engine = "sqlite" | "postgres" | "in-memory";

/** Sockets, log lines and formats of files know no engine. Processes and files take the most time, so they run on one. */
const ofNoEngine = [
  "test/process/{constructs,log,pipelining,slow-connections,socket,stalled-reader,uploads}.test.ts",
  "test/bulk/import-{format,line-breaks,rejects,changed-rejects}.test.ts",
  "test/commands/printed-names.test.ts",
];

/** Tests that partitions could affect: operations, statements, names of constraints, row-level security. */
const ofPartitions = [
  "test/resources/**/*.test.ts",
  "test/store.test.ts",
  "test/database/{constraint,row-level-security.postgres,rows,tables,tables.postgres}.test.ts",
];

const startPostgres = "test/support/start-postgres.ts";
const bundleCommandLine = "test/support/bundle-command-line.ts";

/** A file named `….sqlite.test.ts` is about that engine and runs on no other. */
const onEngine = (engine: Engine, include: string[]) => ({
  name: engine,
  provide: { engine },
  include,
  exclude: (["sqlite", "postgres"] as const)
    .filter((other) => other !== engine)
    .map((other) => `**/*.${other}.test.ts`),
});

const onPostgres = onEngine("postgres", ofDatabases);
const ofPostgres = { ...onPostgres, exclude: [...onPostgres.exclude, ...ofNoEngine] };

export default defineConfig({
  // Examples import the package by its name, as its users do.
  resolve: { alias: { "@contacts-api/server/sandbox": new URL("src/sandbox/sandbox.ts", import.meta.url).pathname } },
  test: {
    // Each worker is a process; on a laptop the other packages' tests run beside these.
    maxWorkers: 2,
    ...timeLimits,
    // The files of a worker share its modules: loading the app again for each file takes longer than most of the tests.
    isolate: false,
    setupFiles: "test/support/setup.ts",
    // The cache is shared by all packages, and a run may remove it under another's feet; it saves 0.2 s.
    fsModuleCache: false,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["test/{unit,constructs}/**/*.test.ts", "examples/**/*.test.ts"] },
      },
      { extends: true, test: onEngine("in-memory", ofStores) },
      { extends: true, test: { ...onEngine("sqlite", ofDatabases), globalSetup: bundleCommandLine } },
      {
        extends: true,
        test: { ...ofPostgres, globalSetup: [startPostgres, bundleCommandLine] },
      },
      {
        extends: true,
        test: { ...onEngine("postgres", ofPartitions), name: "partitions", globalSetup: startPostgres },
      },
    ],
  },
});
