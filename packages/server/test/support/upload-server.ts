import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { constructsRoot } from "@contacts-api/scripts/constructs-api";
import { freshOrganization, type Server, serveWith } from "./command-line.ts";
import { createTemporaryDirectory } from "./test-database.ts";

// A server of the constructs with its own directory for temporary files.

export interface UploadServer extends Server {
  readonly authorization: string;
  /** The directory of its temporary files. */
  readonly directory: string;
  /** The paths of the temporary files that are there, without their directories. */
  files(): string[];
  /** The most memory that it has had, in bytes. */
  peakMemory(): number;
  /** Starts another one in the same place. */
  again(): Promise<UploadServer>;
}

/** @param directory for temporary files; a fresh one unless it is given */
export async function serveUploads(directory = createTemporaryDirectory()): Promise<UploadServer> {
  const { environment, key } = await freshOrganization();
  const program = join(await constructsRoot(), "packages/server/src/cli.ts");
  const start = async (): Promise<UploadServer> => {
    const server = await serveWith(program, { ...environment, TMPDIR: directory });
    return {
      ...server,
      authorization: key,
      directory,
      files: () =>
        readdirSync(directory, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name)),
      peakMemory() {
        const status = readFileSync(`/proc/${server.child.pid}/status`, "utf8");
        return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)![1]) * 1_024;
      },
      again: start,
    };
  };
  return start();
}

export const megabyte = 1_000_000;

/** A body of the given number of bytes, each of them 1, in chunks. It is made while it is sent. */
export function ones(bytes: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let left = bytes;
  return new ReadableStream({
    pull(controller) {
      const next = Math.min(left, 65_536);
      left -= next;
      if (next > 0) controller.enqueue(new Uint8Array(next).fill(1));
      else controller.close();
    },
  });
}
