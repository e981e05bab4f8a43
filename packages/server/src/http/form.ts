// A form as the value that its schema describes: parts of text by their types, parts of JSON, files.
import type { FormPart } from "../generated/routes.ts";
import { mostDepth } from "../rules/json-text.ts";
import { decodeText, escapePointer, parseBody } from "./body.ts";
import { type Part, splitForm } from "./multipart.ts";
import { type Fault, ProblemError } from "./problem.ts";
import { readAs } from "./text-values.ts";

export interface Form {
  readonly value: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
}

const unknown: FormPart = { type: "string" };

/** Reads a form. Refuses with 400 what is not a form; a part that cannot be read is a fault. */
export function readForm(bytes: Uint8Array, boundary: string, parts: Readonly<Record<string, FormPart>>): Form {
  const values = new Map<string, unknown>();
  const faults: Fault[] = [];
  for (const part of splitForm(bytes, boundary)) {
    const { name } = part;
    const declared = Object.hasOwn(parts, name) ? parts[name]! : unknown;
    const path = `/${escapePointer(name)}`;
    if (values.has(name) && declared.list !== true) {
      faults.push({ message: "The part is given more than once.", path });
      continue;
    }
    const { value, fault } = readPart(part, declared.type);
    if (fault !== undefined) faults.push({ ...fault, path: `${path}${fault.path ?? ""}` });
    const list = values.get(name);
    if (declared.list !== true) values.set(name, value);
    else if (list === undefined) values.set(name, [value]);
    else (list as unknown[]).push(value);
  }
  return { value: Object.fromEntries(values), faults };
}

function readPart({ content, fileName, mediaType }: Part, type: FormPart["type"]): { value?: unknown; fault?: Fault } {
  // A copy, so that the file does not keep the whole form in memory.
  if (type === "file") {
    return { value: new File([new Uint8Array(content)], fileName ?? "", { type: mediaType ?? "" }) };
  }
  try {
    if (type !== "json") return { value: readAs[type](decodeText(content)) };
    const { value, text } = parseBody(content);
    if (text.depth > mostDepth) return { fault: { message: `The part is nested more than ${mostDepth} deep.` } };
    return { value };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const [fault = {}] = error.faults;
    return { fault: { ...fault, message: (fault.message ?? "").replace("The body", "The part") } };
  }
}
