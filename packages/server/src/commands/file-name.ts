/** Refuses an empty name, which a script passes if its variable is not set. */
export function assertNamed(file: string | undefined): void {
  if (file === "") throw new Error("The name of a file is empty. Name a file.");
}
