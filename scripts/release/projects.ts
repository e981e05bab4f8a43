import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type EmptyProject, type Installation, install, runIn } from "./empty-project.ts";
import { repository } from "./environment.ts";
import { type InstalledServer, withInstalledServer } from "./installed-server.ts";
import { bundle, compile, copySamples, expectOutput, runCommonJs, runReadme, runSamples } from "./samples.ts";
import type { Stage } from "./stage.ts";

interface Kind extends Installation {
  readonly name: string;
  /** Uses the packages; `copy` is the repository that they were made from. */
  use(project: EmptyProject, copy: string): Promise<void>;
}

const ours = ["@contacts-api/client", "@contacts-api/server"];
const withTypes = [...ours, atOurVersion("typescript"), atOurVersion("@types/node")];

/** The ways in which users install our packages. Each starts the server that it has installed. */
const kinds: readonly Kind[] = [
  {
    name: "Node with ES modules, by npm",
    manager: "npm",
    type: "module",
    packages: [...ours, "@contacts-api/docs", "@contacts-api/mcp", "@contacts-api/spec"],
    use: async (project, copy) => {
      await copySamples(copy, project);
      await startTools(project);
      const directory = await useReadmes(project);
      await withInstalledServer(project, ["--docs", directory], async (server) => {
        await runSamples(copy, project, server);
        await lookAtDocs(server);
      });
    },
  },
  {
    name: "Node with ES modules, by pnpm",
    manager: "pnpm",
    type: "module",
    packages: ours,
    use: async (project, copy) => {
      await copySamples(copy, project);
      await withInstalledServer(project, [], (server) => runSamples(copy, project, server));
    },
  },
  {
    name: "Node with CommonJS, by npm",
    manager: "npm",
    type: "commonjs",
    packages: ours,
    use: (project, copy) => withInstalledServer(project, [], (server) => runCommonJs(copy, project, server)),
  },
  {
    name: "TypeScript with moduleResolution bundler, by npm",
    manager: "npm",
    type: "module",
    packages: withTypes,
    use: async (project, copy) => {
      const samples = await copySamples(copy, project);
      await compile(project, samples, ["--module", "esnext", "--moduleResolution", "bundler", "--noEmit"]);
      await bundle(project, samples);
      const fileOf = (name: string) => join("bundled", name.replace(/\.ts$/, ".js"));
      await withInstalledServer(project, [], (server) => runSamples(copy, project, server, fileOf));
    },
  },
  {
    name: "TypeScript with moduleResolution node16, by npm",
    manager: "npm",
    type: "module",
    packages: withTypes,
    use: async (project, copy) => {
      const samples = await copySamples(copy, project);
      await compile(project, samples, ["--module", "node16", "--moduleResolution", "node16", "--outDir", "compiled"]);
      const fileOf = (name: string) => join("compiled", name.replace(/\.ts$/, ".js"));
      await withInstalledServer(project, [], (server) => runSamples(copy, project, server, fileOf));
    },
  },
];

/** Installs the published packages in one empty project after another, and uses them there. */
export async function useInProjects(stage: Stage, copy: string, env: NodeJS.ProcessEnv): Promise<void> {
  for (const [index, kind] of kinds.entries()) {
    const project = { name: kind.name, folder: join(stage.folder, `project-${index}`), env, signal: stage.signal };
    await stage.step(`install and use: ${kind.name}`, async () => {
      await install(project, kind);
      await kind.use(project, copy);
    });
  }
}

/** Runs the samples of READMEs. Returns the folder of the docs, as the package reports it. */
async function useReadmes(project: EmptyProject): Promise<string> {
  await runReadme(project, { of: "@contacts-api/spec", print: "contract.openapi", expected: "^3\\.1\\.\\d\\n$" });
  const before = 'const key = "org_unknown";';
  await runReadme(project, { of: "@contacts-api/server", before, print: "response.status", expected: "^401\\n$" });
  return await runReadme(project, { of: "@contacts-api/docs", print: "docsDirectory", expected: "^/.*/dist/site\\n$" });
}

/** Starts the commands: to print a version, each must load all its imports. */
async function startTools(project: EmptyProject): Promise<void> {
  const version = await runIn(project, ["node_modules/@contacts-api/mcp/dist/cli.js", "--version"]);
  expectOutput("the installed contacts-mcp --version", version, "^\\d+\\.\\d+\\.\\d+\\n$");
}

async function lookAtDocs({ url }: InstalledServer): Promise<void> {
  const response = await fetch(`${url}/docs/`);
  expectOutput("the docs, served by the installed server", await response.text(), "<title>[^<]*Contacts API");
}

/** Returns a dependency at the catalog's version, so that a rehearsal does not depend on today's releases. */
function atOurVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(join(repository, "node_modules", name, "package.json"), "utf8"));
  return `${name}@${version}`;
}
