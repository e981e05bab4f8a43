import { execFile } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { installPeer } from "./peers.ts";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const yaml = require.resolve("@contacts-api/spec/contacts.yaml");
const json = require.resolve("@contacts-api/spec/openapi.json");

export interface Contender {
  readonly name: string;
  /** The page of `updateContact`, from the root of what was made. */
  readonly page: string;
  /** Everything is made in the reader's browser: there is nothing to build. */
  readonly inBrowser?: boolean;
  /** Puts all files there. */
  make(folder: string): Promise<void>;
}

export const own: Contender = {
  name: "@contacts-api/docs",
  page: "operations/updateContact.html",
  async make(folder) {
    await run(process.execPath, [fileURLToPath(new URL("../dist/build.js", import.meta.url))]);
    await cp(fileURLToPath(new URL("../dist/site", import.meta.url)), folder, { recursive: true });
  },
};

/** With `--inlineBundle`, because else it takes its script from another host; everything else as it comes. */
const redoc: Contender = {
  name: "Redoc, by redocly build-docs",
  page: "index.html#/contacts/updatecontact",
  async make(folder) {
    const bin = join(require.resolve("@redocly/cli/package.json"), "../bin/cli.js");
    const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    await run(process.execPath, [bin, "build-docs", yaml, "--inlineBundle", "--output", join(folder, "index.html")], {
      env,
    });
  },
};

const scalar: Contender = {
  name: "Scalar",
  inBrowser: true,
  page: "index.html#tag/contacts/PATCH/v1/contacts/{contact_id}",
  async make(folder) {
    const peer = join(await installPeer("scalar"), "node_modules/@scalar/api-reference/dist/browser/standalone.js");
    await cp(peer, join(folder, "standalone.js"));
    await cp(json, join(folder, "openapi.json"));
    await writeFile(
      join(folder, "index.html"),
      page(
        '<div id="app"></div><script src="standalone.js"></script><script>Scalar.createApiReference("#app", { url: "openapi.json" })</script>',
      ),
    );
  },
};

const swagger: Contender = {
  name: "Swagger UI",
  inBrowser: true,
  page: "index.html#/Contacts/updateContact",
  async make(folder) {
    const peer = join(await installPeer("swagger"), "node_modules/swagger-ui-dist");
    for (const file of ["swagger-ui.css", "swagger-ui-bundle.js"]) await cp(join(peer, file), join(folder, file));
    await cp(json, join(folder, "openapi.json"));
    await writeFile(
      join(folder, "index.html"),
      page(
        '<link rel="stylesheet" href="swagger-ui.css"><div id="ui"></div><script src="swagger-ui-bundle.js"></script><script>SwaggerUIBundle({ url: "openapi.json", dom_id: "#ui", deepLinking: true })</script>',
      ),
    );
  },
};

const starlight: Contender = {
  name: "Starlight with starlight-openapi",
  page: "contacts/operations/updatecontact/",
  async make(folder) {
    // Astro wants its packages below the project; what an earlier build left there would speed the next one up.
    const project = await installPeer("starlight");
    for (const cache of [".astro", "node_modules/.astro", "node_modules/.vite"]) {
      await rm(join(project, cache), { recursive: true, force: true });
    }
    await mkdir(join(project, "src/content/docs"), { recursive: true });
    await cp(json, join(project, "openapi.json"));
    await writeFile(join(project, "astro.config.mjs"), starlightConfig);
    await writeFile(join(project, "src/content.config.ts"), starlightContent);
    await writeFile(join(project, "src/content/docs/index.md"), "---\ntitle: Contacts API\n---\n");
    const bin = join(project, "node_modules/astro/bin/astro.mjs");
    const args = [bin, "build", "--root", project, "--outDir", folder];
    await run(process.execPath, args, { cwd: project, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" } });
  },
};

const starlightConfig = `import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import starlightOpenAPI, { openAPISidebarGroups } from "starlight-openapi";
export default defineConfig({
  integrations: [
    starlight({
      title: "Contacts API",
      plugins: [starlightOpenAPI([{ base: "contacts", schema: "./openapi.json" }])],
      sidebar: openAPISidebarGroups,
    }),
  ],
});
`;

const starlightContent = `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

export const contenders: readonly Contender[] = [own, redoc, scalar, swagger, starlight];

function page(body: string): string {
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">';
  return `<!doctype html>\n<html lang="en"><head><title>Contacts API</title>${head}</head><body>${body}</body></html>\n`;
}

/** The description of the operation that is waited for: a run of words without markup. */
export async function awaitedWords(): Promise<string> {
  const document = JSON.parse(await readFile(json, "utf8"));
  const description: string = document.paths["/v1/contacts/{contact_id}"].patch.description;
  const runs = description.split(/[`*\n"'’]/u).map((words) => words.trim());
  return runs.find((words) => words.length >= 25)!;
}
