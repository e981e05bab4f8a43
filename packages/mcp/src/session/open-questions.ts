// The calls that a person is being asked about. The call comes again with the response, and is still one call.
import type { JsonObject, Tool } from "../tools/tool.ts";

/** Limit of remembered questions. Clients that vanish never respond, so a new question replaces the oldest. */
const mostQuestions = 100;

export class OpenQuestions {
  readonly #open = new Set<string>();

  open(tool: Tool, given: JsonObject): void {
    this.#open.add(keyOf(tool, given));
    if (this.#open.size > mostQuestions) this.#open.delete(this.#open.keys().next().value!);
  }

  /** Closes the question about a call. Returns true if there was one. */
  close(tool: Tool, given: JsonObject): boolean {
    return this.#open.delete(keyOf(tool, given));
  }
}

function keyOf({ name }: Tool, given: JsonObject): string {
  return JSON.stringify([name, given]);
}
