// Files that only their owner may read. Another user of the machine may have put a link, a pipe or an open file in
// their place. So the code follows no link, waits for no pipe and trusts no existing file.
import { constants, mkdirSync, statSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** The file cannot be used. The message is one sentence that says what to do. */
export class PrivateFileError extends Error {
  override readonly name = "PrivateFileError";
}

const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/**
 * Returns the text of a private file; undefined if it does not exist. Corrects a mode that allows other users. Throws
 * `PrivateFileError` for anything but a file of this user.
 */
export async function readPrivateFile(path: string, userId: number | undefined): Promise<string | undefined> {
  let handle: FileHandle | undefined;
  try {
    // Does not wait for the other end of a pipe.
    handle = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const found = await handle.stat();
    if (!found.isFile()) throw refusal(path, "is not a file");
    if (userId !== undefined && found.uid !== userId) throw refusal(path, `belongs to another user (${found.uid})`);
    if (found.nlink > 1) throw refusal(path, "has a second name (a hard link)");
    if ((found.mode & 0o777) !== 0o600) await handle.chmod(0o600);
    return await handle.readFile("utf8");
  } catch (cause) {
    if (cause instanceof PrivateFileError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    const reasons: Record<string, string> = { ELOOP: "is a symbolic link", ENXIO: "is not a file" };
    throw refusal(path, reasons[code ?? ""] ?? `cannot be read (${code})`, cause);
  } finally {
    await handle?.close();
  }
}

/** Writes a private file as a whole, replacing an existing one. Creates its directory. Throws `PrivateFileError`. */
export async function writePrivateFile(path: string, text: string, id: string): Promise<void> {
  const partial = `${path}.${id}.partial`;
  try {
    makeDirectory(dirname(path));
    // Exclusive, so that it never writes to an existing file or link.
    const handle = await open(partial, "wx", 0o600);
    await handle.writeFile(text).finally(() => handle.close());
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => {});
    const { code } = cause as NodeJS.ErrnoException;
    const remedy = "let this user write there, or choose another data directory";
    throw new PrivateFileError(`${path} cannot be written (${code}): ${remedy}.`, { cause });
  }
}

function refusal(path: string, what: string, cause?: unknown): PrivateFileError {
  return new PrivateFileError(`${path} ${what}: remove it, or choose another data directory.`, { cause });
}

/**
 * Creates a directory and its missing parents, for this user alone. It does not use `recursive` of node:fs, which loops
 * forever if a file system refuses with ENOENT although the parent exists, as /proc does.
 */
export function makeDirectory(directory: string): void {
  if (isDirectory(directory)) return;
  makeDirectory(dirname(directory));
  try {
    mkdirSync(directory, { mode: 0o700 });
  } catch (error) {
    // Another process may have created it in the meantime.
    if (!isDirectory(directory)) throw error;
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
