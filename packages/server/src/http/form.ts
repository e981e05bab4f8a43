// Reads a form as the value that its schema describes: text by type, JSON, and files.
import type { FormPart } from "../generated/routes.ts";
import { mostDepth } from "../rules/json-text.ts";
import { type ArrivedForm, declared, type FormParts } from "./arriving-form.ts";
import { decodeText, escapePointer, parseBody } from "./body.ts";
import { type Fault, ProblemError } from "./problem.ts";
import { readAs } from "./text-values.ts";

export interface Form {
  readonly value: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
}

/** Reads a form that has arrived. Refuses an invalid form with 400. An unreadable part becomes a fault. */
export function readForm({ parts, refusal }: ArrivedForm, declaration: FormParts): Form {
  if (refusal !== undefined) throw refusal;
  const values = new Map<string, unknown>();
  const faults: Fault[] = [];
  for (const { name, content } of parts) {
    const { type, list: isList } = declared(declaration, name);
    const path = `/${escapePointer(name)}`;
    if (content === undefined) {
      faults.push({ message: "The part is given more than once.", path });
      continue;
    }
    const { value, fault } = readPart(content, type);
    if (fault !== undefined) faults.push({ ...fault, path: `${path}${fault.path ?? ""}` });
    const list = values.get(name);
    if (isList !== true) values.set(name, value);
    else if (list === undefined) values.set(name, [value]);
    else (list as unknown[]).push(value);
  }
  return { value: Object.fromEntries(values), faults };
}

function readPart(content: Uint8Array | File, type: FormPart["type"]): { value?: unknown; fault?: Fault } {
  if (content instanceof File || type === "file") return { value: content };
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
