// A form while it arrives. Its files go to the request's temporary files; everything else stays in memory until
// validation.
import { limits } from "../generated/limits.ts";
import type { FormPart } from "../generated/routes.ts";
import { FormSplitter } from "./multipart.ts";
import type { PartHead } from "./part-head.ts";
import { type ArrivedPart, fileReceiver, type PartReceiver, textReceiver } from "./part-receiver.ts";
import { ProblemError, problem } from "./problem.ts";
import type { RequestFiles } from "./temporary-files.ts";

export interface ArrivedForm {
  readonly parts: readonly ArrivedPart[];
  /** Set if the body is not a form. Validation throws it, after the earlier stages have had their chance to refuse. */
  readonly refusal: ProblemError | undefined;
}

export type FormParts = Readonly<Record<string, FormPart>>;

/** Text and JSON are validated in memory, so all of them in a form together have the limit of JSON bodies. */
const { body: { maxBytes: mostTextBytes = 0 } = {} } = limits as { readonly body?: { readonly maxBytes: number } };

const unknown: FormPart = { type: "string" };

/** Returns the declaration of a part. */
export function declared(parts: FormParts, name: string): FormPart {
  return Object.hasOwn(parts, name) ? parts[name]! : unknown;
}

/** Collects the parts of a form. */
export class ArrivingForm {
  readonly #splitter: FormSplitter | undefined;
  readonly #declared: FormParts;
  readonly #files: RequestFiles;
  readonly #parts: ArrivedPart[] = [];
  readonly #names = new Set<string>();
  #textBytes = 0;
  #refusal: ProblemError | undefined;
  #current: PartReceiver | undefined;

  /** `boundary` is undefined if the header has no valid one. */
  constructor(boundary: string | undefined, parts: FormParts, files: RequestFiles) {
    this.#splitter = boundary === undefined ? undefined : new FormSplitter(boundary);
    this.#declared = parts;
    this.#files = files;
    if (boundary === undefined) {
      const message = "The form has no boundary, or none that is valid.";
      this.#refusal = problem("BAD_REQUEST", { message, path: "Content-Type" });
    }
  }

  /** Adds the next bytes. Refuses too much text with 413. Throws `StorageUnavailable`. */
  async take(chunk: Uint8Array): Promise<void> {
    // The remaining bytes only count towards the limit of the body.
    if (this.#refusal !== undefined) return;
    try {
      for (const { head, content } of this.#splitter!.push(chunk)) {
        if (head !== undefined) await this.#begin(head);
        else await this.#current?.write(content);
      }
    } catch (error) {
      this.#refuse(error);
    }
  }

  /** Returns the form after all bytes were added. */
  async end(): Promise<ArrivedForm> {
    try {
      if (this.#refusal === undefined) this.#splitter!.end();
      if (this.#refusal === undefined) await this.#endPart();
    } catch (error) {
      this.#refuse(error);
    }
    return { parts: this.#parts, refusal: this.#refusal };
  }

  #refuse(error: unknown): void {
    if (!(error instanceof ProblemError) || error.code !== "BAD_REQUEST") throw error;
    this.#refusal = error;
  }

  async #begin(head: PartHead): Promise<void> {
    await this.#endPart();
    const { type, list } = declared(this.#declared, head.name);
    const isRepeated = this.#names.has(head.name) && list !== true;
    this.#names.add(head.name);
    if (isRepeated) this.#parts.push({ name: head.name, content: undefined });
    else if (type === "file") this.#current = fileReceiver(head, this.#files.begin());
    else this.#current = textReceiver(head, (bytes) => this.#count(bytes));
  }

  async #endPart(): Promise<void> {
    const current = this.#current;
    this.#current = undefined;
    if (current !== undefined) this.#parts.push(await current.end());
  }

  #count(bytes: number): void {
    this.#textBytes += bytes;
    if (this.#textBytes <= mostTextBytes) return;
    const message = `The parts of the form that are not files have more than ${mostTextBytes} bytes together.`;
    throw problem("PAYLOAD_TOO_LARGE", { message });
  }
}
