// Loads a spec: YAML to one bundled document, every mistake with its place.
import { relative } from "node:path";
import { follow } from "./follow.ts";
import type { Node } from "./node.ts";
import {
  BaseResolver,
  bundle,
  createConfig,
  getLineColLocation,
  type NormalizedProblem,
  type Source,
  YamlParseError,
} from "./redocly.ts";
import { unsoundness } from "./soundness.ts";
import { type Fault, SpecError } from "./spec-error.ts";

export interface Spec {
  readonly document: Node;
  /** The object that `node` is or refers to. */
  resolve(node: Node): Node;
  /** Where a JSON pointer (`#/paths/…`) leads: file:line:column. */
  place(pointer: string): string;
  /** Ends the generation with the place of a JSON pointer (`#/paths/…`) into the document. */
  fail(pointer: string, fault: Fault): never;
}

export async function loadSpec(file: string, root: string): Promise<Spec> {
  const place = (source: Source, pointer: string) => placeOf(source, pointer, root);
  const { bundle: bundled, problems } = await bundleFile(file, root);
  const [problem] = problems;
  if (problem) throw brokenReference(problem, place);
  // A copy in plain JSON: YAML aliases become separate objects, so that no stage can change another's input.
  const document = JSON.parse(JSON.stringify(bundled.parsed)) as Node;
  return {
    document,
    resolve: (node) => follow(document, node),
    place: (pointer) => place(bundled.source, pointer),
    fail: (pointer, fault) => {
      throw new SpecError(place(bundled.source, pointer), fault);
    },
  };
}

async function bundleFile(file: string, root: string) {
  try {
    const config = await createConfig({});
    const externalRefResolver = new BaseResolver(config.resolve);
    const doc = await externalRefResolver.resolveDocument(null, file, true);
    if (doc instanceof Error) throw doc;
    const found = unsoundness(doc.parsed);
    if (found) throw new SpecError(placeOf(doc.source, found.pointer, root), found.fault);
    return await bundle({ doc, config, externalRefResolver });
  } catch (error) {
    if (error instanceof SpecError) throw error;
    if (error instanceof YamlParseError) throw badYaml(error, root);
    throw new SpecError(
      relative(root, file),
      {
        what: "The spec cannot be read.",
        expected: "an OpenAPI 3.1 document in YAML",
        received: error instanceof Error ? error.message : String(error),
        remedy: "Fix the file.",
      },
      { cause: error },
    );
  }
}

function badYaml(error: YamlParseError, root: string): SpecError {
  const { mark, reason } = error.originalError as Error & {
    mark?: { line: number; column: number };
    reason?: string;
  };
  const file = relative(root, error.source.absoluteRef);
  return new SpecError(
    mark ? `${file}:${mark.line + 1}:${mark.column + 1}` : file,
    {
      what: "The spec is not valid YAML.",
      expected: "YAML 1.2, each key once in its mapping",
      received: reason ?? error.message,
      remedy: "Fix this line.",
    },
    { cause: error },
  );
}

function brokenReference(problem: NormalizedProblem, place: (source: Source, pointer: string) => string): SpecError {
  const [location] = problem.location;
  return new SpecError(location?.pointer ? place(location.source, location.pointer) : "spec", {
    what: "A reference leads nowhere.",
    expected: "a $ref to something that exists",
    received: problem.message,
    remedy: "Write what it refers to, or fix the $ref.",
  });
}

function placeOf(source: Source, jsonPointer: string, root: string): string {
  const file = relative(root, source.absoluteRef);
  try {
    const { start } = getLineColLocation({ source, pointer: jsonPointer, reportOnKey: false });
    return `${file}:${start.line}:${start.col}`;
  } catch {
    return `${file} at ${jsonPointer}`;
  }
}
