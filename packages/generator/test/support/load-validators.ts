import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "@contacts-api/test-support/workspace";

export interface Fault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Record<string, unknown>;
  readonly parentSchema: Record<string, unknown>;
  readonly data: unknown;
}
export type Validator = ((this: unknown, value: unknown) => boolean) & { errors?: Fault[] | null };
export type Part = "path" | "query" | "header" | "body";

/** The validators of a generated text, loaded where there are no packages to import; their rules are the server's. */
export async function loadValidators(text: string): Promise<Record<string, Record<Part, Validator>>> {
  const folder = await mkdtemp(join(tmpdir(), "contacts-api-validators-"));
  try {
    const rules = join(repository, "packages/server/src/rules/");
    await writeFile(join(folder, "validators.ts"), text.replaceAll('"../rules/', `"${rules}`));
    const loaded: { validators: Record<string, Record<Part, Validator>> } = await import(`${folder}/validators.ts`);
    return loaded.validators;
  } finally {
    await rm(folder, { recursive: true });
  }
}
