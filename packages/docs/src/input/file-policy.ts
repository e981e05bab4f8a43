import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { BaseResolver } from "@contacts-api/openapi/redocly";

/**
 * Loads only the document and the files in its folder. Otherwise an untrusted document could name files of this machine, or
 * addresses of its network.
 */
export class FolderResolver extends BaseResolver {
  readonly #document: string;

  constructor(document: string) {
    super();
    this.#document = resolve(document);
  }

  override async loadExternalRef(reference: string): Promise<Awaited<ReturnType<BaseResolver["loadExternalRef"]>>> {
    if (reference !== this.#document && !(await isWithin(dirname(this.#document), reference))) {
      throw new Error(`${nameOf(reference)} ${outside}`);
    }
    return await super.loadExternalRef(reference);
  }
}

export const outside =
  "is outside the folder of the document. Move it there, or allow other files and addresses with --allow-remote.";

function nameOf(reference: string): string {
  return isAddress(reference) ? reference : relative(process.cwd(), reference);
}

function isAddress(reference: string): boolean {
  return /^[a-z][a-z\d+.-]+:/iu.test(reference);
}

/** Compares the real paths too, because a symbolic link may lead out of the folder. */
async function isWithin(folder: string, file: string): Promise<boolean> {
  if (isAddress(file) || !isBelow(folder, file)) return false;
  const found = await realpath(file).catch(() => undefined);
  return found === undefined || isBelow(await realpath(folder), found);
}

function isBelow(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
