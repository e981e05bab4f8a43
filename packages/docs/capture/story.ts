import { globSync } from "node:fs";

/** A sample that is run, and the state of the server that it is run in. */
export interface Step {
  readonly operation: string;
  readonly sample: string;
  /** Whose key it uses: the demonstration's, or that of an organisation that begins without contacts. */
  readonly organization: "demonstration" | "empty";
  /** The example of the specification that its answer bears out. Without one the answer has no counterpart there. */
  readonly example?: string;
  /** It is run after the stories of all resources, since it takes away what they speak of. */
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
