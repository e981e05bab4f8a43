// Loads a spec: YAML to one document, with the place of every mistake.
import { relative } from "node:path";
import { follow } from "./follow.ts";
import { isNode, type Node } from "./node.ts";
import { BaseResolver, getLineColLocation, type Source, YamlParseError } from "./redocly.ts";
import { badReference } from "./references.ts";
import { unsoundness } from "./soundness.ts";
import { type Fault, SpecError } from "./spec-error.ts";

export interface Spec {
  readonly document: Node;
  /** Returns the object itself, or the one that it refers to. */
  resolve(node: Node): Node;
  /** Returns the place of a JSON pointer (`#/paths/…`): file:line:column. */
  place(pointer: string): string;
  /** Ends the generation with the place of a JSON pointer (`#/paths/…`) into the document. */
  fail(pointer: string, fault: Fault): never;
}

export async function loadSpec(file: string, root: string): Promise<Spec> {
  const place = (source: Source, pointer: string) => placeOf(source, pointer, root);
  const { source, parsed } = await read(file, root);
  // A copy in plain JSON: YAML aliases become separate objects, so that no stage can change another's input.
  const document = JSON.parse(JSON.stringify(parsed)) as Node;
  return {
    document,
    resolve: (node) => follow(document, node),
    place: (pointer) => place(source, pointer),
    fail: (pointer, fault) => {
      throw new SpecError(place(source, pointer), fault);
    },
  };
}

async function read(file: string, root: string): Promise<{ source: Source; parsed: Node }> {
  try {
    const document = await new BaseResolver().resolveDocument(null, file, true);
    if (document instanceof Error) throw document;
    const { source, parsed } = document;
    assertDocument(parsed);
    const found = unsoundness(parsed) ?? badReference(parsed);
    if (found) throw new SpecError(placeOf(source, found.pointer, root), found.fault);
    return { source, parsed };
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

/** Refuses a value that is not a document. */
function assertDocument(parsed: unknown): asserts parsed is Node {
  if (!isNode(parsed)) throw new TypeError(`${Array.isArray(parsed) ? "a list" : typeof parsed} instead of an object`);
  if (parsed["openapi"] !== undefined) return;
  const names = Object.keys(parsed).slice(0, 10).join(", ");
  throw new TypeError(`an object without openapi, with ${names || "nothing"}`);
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

function placeOf(source: Source, jsonPointer: string, root: string): string {
  const file = relative(root, source.absoluteRef);
  try {
    const { start } = getLineColLocation({ source, pointer: jsonPointer, reportOnKey: false });
    return `${file}:${start.line}:${start.col}`;
  } catch {
    return `${file} at ${jsonPointer}`;
  }
}
