// Loads the spec: YAML to one bundled document, every mistake with its place. Knows nothing of what is generated.
import { relative } from "node:path";
import {
  BaseResolver,
  bundle,
  createConfig,
  getLineColLocation,
  type NormalizedProblem,
  type Source,
  YamlParseError,
} from "@redocly/openapi-core";
import { unsoundness } from "./soundness.ts";
import { type Fault, SpecError } from "./spec-error.ts";

/** A JSON object of the document, before anything is known about its shape. */
export interface Node {
  readonly [key: string]: unknown;
}

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
    resolve: (node) => (typeof node["$ref"] === "string" ? at(document, node["$ref"]) : node),
    place: (pointer) => place(bundled.source, pointer),
    fail: (pointer, fault) => {
      throw new SpecError(place(bundled.source, pointer), fault);
    },
  };
}

/** A JSON pointer (RFC 6901) as a URI fragment. */
export function pointer(...keys: string[]): string {
  return `#/${keys.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The members of an object, in the order of the document; none if it is absent. */
export function members(value: unknown): [string, Node][] {
  return isNode(value) ? (Object.entries(value).filter(([, member]) => isNode(member)) as [string, Node][]) : [];
}

/** A text of the document; empty if it is absent. */
export function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** The last part of a reference: `#/components/schemas/Contact` is `Contact`. */
export function referenceName(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
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
        remedy: "Mend the file.",
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
      remedy: "Mend this line.",
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
    remedy: "Write what it refers to, or mend the $ref.",
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

/** What a JSON pointer (`#/components/…`) leads to. */
export function at(document: Node, reference: string): Node {
  let node: unknown = document;
  for (const key of reference.slice(2).split("/")) {
    node = (node as Node)[key.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return node as Node;
}
