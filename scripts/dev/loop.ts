// The steps after a save: first the spec, then compilers, the reference and the API in parallel. A fault stops only the
// steps that depend on it, and the last good state keeps running.
import type { Api } from "./api.ts";
import type { Front } from "./front.ts";
import type { SpecResult } from "./spec-worker.ts";
import { type Timed, timed } from "./timed.ts";
import { type Package, typeErrors } from "./type-check.ts";
import type { Worker } from "./worker.ts";

export interface Parts {
  readonly root: string;
  readonly spec: Worker<SpecResult>;
  readonly docs: Worker<object>;
  readonly api: Api;
  readonly front: Front;
}

/** The result of a pass, for people. */
export interface Report {
  /** Each step with its milliseconds. */
  readonly steps: readonly string[];
  readonly written: readonly string[];
  /** The problems, file:line:column first if there is one. */
  readonly problems: readonly string[];
}

export class Loop {
  readonly #parts: Parts;
  /** Packages that did not compile the last time: the next valid spec may have fixed them. */
  readonly #unsound = new Set<Package>(["client", "server", "docs", "openapi"]);

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Runs the steps that follow from the given files; all steps without files. */
  async pass(files: readonly string[]): Promise<Report> {
    const pass = new Pass();
    const under = (...folders: string[]) => files.some((file) => folders.some((folder) => file.startsWith(folder)));
    const generator = ["packages/openapi/src/", "packages/generator/src/"];
    if (under("spec/house-rules", "spec/redocly.yaml", ...generator)) this.#parts.spec.stop();
    const asked = files.length === 0 || under("spec/", ...generator);
    const written = asked ? await this.#spec(pass) : [];
    // The first pass does everything, from the last generated code if the spec is invalid.
    const touches = (name: Package) =>
      files.length === 0 ||
      under(`packages/${name}/`) ||
      (written !== undefined && (this.#unsound.has(name) || written.some((line) => line.includes(`/${name}/`))));
    await Promise.all([
      touches("server") && this.#server(pass),
      touches("client") && this.#compile(pass, "client"),
      this.#docs(pass, {
        // The docs compile against the declarations of the reader of documents.
        declares: touches("openapi"),
        compiles: touches("docs") || touches("openapi"),
        renders: asked && written !== undefined,
      }),
    ]);
    return { steps: pass.steps, written: written ?? [], problems: pass.problems };
  }

  /** Returns the written files; undefined if the spec is invalid. */
  async #spec(pass: Pass): Promise<readonly string[] | undefined> {
    const done = await pass.attempt(() => this.#parts.spec.run());
    if (done === undefined) return undefined;
    const { touched, fault, findings, milliseconds } = done.result;
    pass.steps.push(`generate ${milliseconds.generate} ms`);
    pass.problems.push(...findings, ...(fault === undefined ? [] : [fault]));
    if (fault !== undefined) return undefined;
    pass.steps.push(`lint ${milliseconds.lint} ms`);
    return touched;
  }

  async #server(pass: Pass): Promise<void> {
    if (await this.#compile(pass, "server")) await pass.step("API", () => this.#parts.api.restart());
  }

  async #docs(pass: Pass, { declares, compiles, renders }: Record<"declares" | "compiles" | "renders", boolean>) {
    if (declares && !(await this.#compile(pass, "openapi"))) return;
    if (compiles) {
      if (!(await this.#compile(pass, "docs"))) return;
      this.#parts.docs.stop();
    }
    if (!compiles && !renders) return;
    if (await pass.step("docs", () => this.#parts.docs.run())) this.#parts.front.reload();
  }

  async #compile(pass: Pass, name: Package): Promise<boolean> {
    const done = await pass.step(`${name} types`, () => typeErrors(this.#parts.root, name));
    if (done === undefined) return false;
    pass.problems.push(...done.result);
    if (done.result.length > 0) this.#unsound.add(name);
    else this.#unsound.delete(name);
    return done.result.length === 0;
  }
}

class Pass {
  readonly steps: string[] = [];
  readonly problems: string[] = [];

  /** Runs a step. Returns undefined if it failed, and then reports a problem. */
  async attempt<Result>(work: () => Promise<Result>): Promise<Timed<Result> | undefined> {
    try {
      return await timed(work);
    } catch (error) {
      this.problems.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  async step<Result>(name: string, work: () => Promise<Result>): Promise<Timed<Result> | undefined> {
    const done = await this.attempt(work);
    if (done !== undefined) this.steps.push(`${name} ${done.milliseconds} ms`);
    return done;
  }
}
