import { globSync } from "node:fs";

/** A sample that is run, and the state of the server that it is run in. */
export interface Step {
  readonly operation: string;
  readonly sample: string;
  /** The owner of the key: the demonstration, or an organisation that begins without contacts. */
  readonly organization: "demonstration" | "empty";
  /** The example of the specification that the response confirms; absent if the specification has none for it. */
  readonly example?: string;
  /** Runs after the stories of all resources, because it removes data that they use. */
  readonly isLast?: true;
}

/** A step, and the file that it stands in. */
export interface ToldStep extends Step {
  readonly file: string;
}

/** Every sample of the reference: the story of each resource, a file of stories/. */
export const story: readonly ToldStep[] = (
  await Promise.all(
    globSync("stories/*.ts", { cwd: import.meta.dirname })
      .sort()
      .map(async (file) => {
        const module = (await import(/* @vite-ignore */ `./${file}`)) as { story: readonly Step[] };
        return module.story.map((step) => ({ ...step, file: `packages/docs/capture/${file}` }));
      }),
  )
)
  .flat()
  .sort((left, right) => Number(left.isLast ?? false) - Number(right.isLast ?? false));
