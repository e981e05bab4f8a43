// The reference as resources: its pages in Markdown, loaded at the first request for one.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadResourceResult, Resource } from "@modelcontextprotocol/server";
import { ResourceNotFoundError } from "@modelcontextprotocol/server";

const origin = "docs://contacts-api/";

interface Page {
  readonly resource: Resource;
  readonly file: string;
}

let loaded: Promise<readonly Page[]> | undefined;

export async function resources(): Promise<Resource[]> {
  return (await pages()).map(({ resource }) => resource);
}

/** Returns one page. Only listed pages are read, so no URI leads elsewhere. */
export async function readPage(uri: string): Promise<ReadResourceResult> {
  const page = (await pages()).find(({ resource }) => resource.uri === uri);
  if (!page) throw new ResourceNotFoundError(uri);
  return { contents: [{ uri, mimeType: "text/markdown", text: await readFile(page.file, "utf8") }] };
}

function pages(): Promise<readonly Page[]> {
  loaded ??= load();
  return loaded;
}

/** Reads llms.txt, which lists the pages for models, a line each: `- [Title](path.md): summary`. */
async function load(): Promise<readonly Page[]> {
  const { docsDirectory } = await import("@contacts-api/docs");
  const list = await readFile(join(docsDirectory, "llms.txt"), "utf8");
  return [...list.matchAll(/^- \[(.+?)\]\(([\w/-]+\.md)\)(?:: (.+))?$/gm)].map(([, title = "", path = "", about]) => ({
    resource: {
      uri: origin + path,
      name: path,
      title,
      mimeType: "text/markdown",
      ...(about && { description: about }),
    },
    file: join(docsDirectory, path),
  }));
}
