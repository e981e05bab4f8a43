// Everything that follows from the spec without a compiler: generated code, the bundle, findings of the linter.
import { mkdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import {
  bundle,
  type Config,
  getLineColLocation,
  lint,
  loadConfig,
  type NormalizedProblem,
} from "@contacts-api/openapi/redocly";
import { replaceFile } from "@contacts-api/openapi/replace-file";
import { SpecError } from "@contacts-api/openapi/spec-error";
// Loads the compiler behind openapi-typescript now, so that the first save need not wait for it.
import "@contacts-api/generator/targets";
import { bringUpToDate } from "@contacts-api/generator/bring-up-to-date";
import { timed } from "./timed.ts";
import { onJob } from "./worker.ts";

export interface SpecResult {
  /** The written or removed files. */
  readonly touched: readonly string[];
  /** The fault that stopped the generation. */
  readonly fault: string | undefined;
  /** The findings of the linter, a line each: file:line:column first. */
  readonly findings: readonly string[];
  readonly milliseconds: { readonly generate: number; readonly lint: number };
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const file = join(root, "spec/contacts.yaml");
const config = loadConfig({ configPath: join(root, "spec/redocly.yaml") });

onJob(async (): Promise<SpecResult> => {
  const generated = await timed(async () => {
    try {
      return { touched: await bringUpToDate(root), fault: undefined };
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      return { touched: [], fault: error.message };
    }
  });
  const { touched, fault } = generated.result;
  if (fault !== undefined) {
    return { touched, fault, findings: [], milliseconds: { generate: generated.milliseconds, lint: 0 } };
  }
  const linted = await timed(async () => {
    await writeBundle(await config);
    const problems = await lint({ ref: file, config: await config });
    return problems.map(sentence);
  });
  const milliseconds = { generate: generated.milliseconds, lint: linted.milliseconds };
  return { touched, fault, findings: linted.result, milliseconds };
});

/** Writes the same bytes as `redocly bundle`. */
async function writeBundle(config: Config): Promise<void> {
  const bundled = await bundle({ ref: file, config });
  const target = join(root, "spec/dist/openapi.json");
  await mkdir(dirname(target), { recursive: true });
  await replaceFile(target, JSON.stringify(bundled.bundle.parsed, null, 2));
}

function sentence({ location: [location], message, ruleId, severity }: NormalizedProblem): string {
  const { start } = getLineColLocation(location!);
  const place = `${relative(root, location!.source.absoluteRef)}:${start.line}:${start.col}`;
  return `${place}: ${severity === "warn" ? "warning: " : ""}${message} (${ruleId})`;
}
