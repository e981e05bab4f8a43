const cleanUps: (() => unknown)[] = [];

/** Runs `cleanUp` after the tests of the current file, the latest first. */
export function afterThisFile(cleanUp: () => unknown): void {
  cleanUps.push(cleanUp);
}

/** Runs the clean-ups of a file that has ended. */
export async function cleanUpFile(): Promise<void> {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
}

/** Returns a function that creates its value once for each test file. */
export function oncePerFile<Value>(create: () => Value): () => Value {
  let created: { readonly value: Value } | undefined;
  return () => {
    if (created === undefined) {
      created = { value: create() };
      afterThisFile(() => {
        created = undefined;
      });
    }
    return created.value;
  };
}
