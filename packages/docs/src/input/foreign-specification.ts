import { stat } from "node:fs/promises";
import { relative } from "node:path";
import { isNode, type JsonObject } from "@contacts-api/openapi/node";
import { DocumentError } from "@contacts-api/openapi/place";
import { at } from "@contacts-api/openapi/pointer";
import {
  bundle,
  createConfig,
  getLineColLocation,
  type NormalizedProblem,
  parseYaml,
  type Source,
  stringifyYaml,
  YamlParseError,
} from "@contacts-api/openapi/redocly";
import type { Specification } from "../output/site.ts";
import { FolderResolver } from "./file-policy.ts";

interface ForeignSpecification extends Specification {
  /** Returns the file, line and column of a pointer's target, as far as they are known. */
  placeOf(pointer: string): string;
}

/**
 * Reads a document in YAML or JSON, including files of its folder that it refers to. `allowRemote` also admits URLs and
 * files outside the folder.
 */
export async function readForeignSpecification(file: string, allowRemote = false): Promise<ForeignSpecification> {
  const { bundle: bundled, problems } = await bundleFile(file, allowRemote);
  const problem = problems.find(isFault);
  if (problem) {
    const [location] = problem.location;
    const at = location?.pointer ? lineOf(location.source, location.pointer) : file;
    throw new DocumentError(`${at}: ${firstSentence(problem.message)}`);
  }
  // Plain JSON: an alias of YAML becomes a separate object.
  const json = JSON.stringify(bundled.parsed, null, 2);
  const isYaml = /\.ya?ml$/u.test(file);
  return {
    document: JSON.parse(json) as JsonObject,
    json: `${json}\n`,
    yaml: isYaml ? stringifyYaml(bundled.parsed) : `${json}\n`,
    placeOf: (pointer) => lineOf(bundled.source, `#${pointer}`),
  };
}

/**
 * Returns false for a renamed component (a warning), and for an external example that cannot be loaded: its page links it.
 */
function isFault({ severity, location: [location] }: NormalizedProblem): boolean {
  return severity === "error" && !(location?.pointer !== undefined && isElsewhere(location.source, location.pointer));
}

function isElsewhere(source: Source, pointer: string): boolean {
  if (!/\/examples\/[^/]+$/u.test(pointer)) return false;
  const example = at(parseYaml(source.body) as object, pointer);
  return isNode(example) && example["externalValue"] !== undefined;
}

async function bundleFile(file: string, allowRemote: boolean) {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile())
    throw new DocumentError(`${file}: there is no such file. Name an OpenAPI document with --spec.`);
  try {
    const resolver = allowRemote ? {} : { externalRefResolver: new FolderResolver(file) };
    return await bundle({ ref: file, config: await createConfig({}), ...resolver });
  } catch (error) {
    if (!(error instanceof YamlParseError)) {
      throw new DocumentError(`${file}: expected an OpenAPI document, ${firstSentence((error as Error).message)}`);
    }
    const { mark, reason } = error.originalError as Error & {
      mark?: { line: number; column: number };
      reason?: string;
    };
    const at = mark ? `${file}:${mark.line + 1}:${mark.column + 1}` : file;
    throw new DocumentError(`${at}: ${reason ?? error.message}`);
  }
}

function lineOf(source: Source, pointer: string): string {
  const file = relative(process.cwd(), source.absoluteRef);
  try {
    const { start } = getLineColLocation({ source, pointer, reportOnKey: true });
    return `${file}:${start.line}:${start.col}`;
  } catch {
    return file;
  }
}

function firstSentence(words: string): string {
  return (words.split("\n")[0] ?? "").replace(/\.?$/u, ".");
}
