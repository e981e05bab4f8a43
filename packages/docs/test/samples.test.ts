import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { captureSamples } from "../capture/capture-samples.ts";
import { missingSteps } from "../capture/missing-steps.ts";
import { story } from "../capture/story.ts";
import { readGuide } from "../src/model/guide.ts";
import { readReference } from "../src/model/reference.ts";
import { languages, sampleServer, samplesOf } from "../src/samples/sample.ts";
import { attribute, elementsOf, textOf } from "./support/html.ts";
import { contacts, content, ownSite } from "./support/spec.ts";

const reference = readReference(contacts);
const samples = reference.operations.flatMap((operation) =>
  samplesOf(operation, sampleServer(reference.servers, true)).map((sample) => ({ operation, sample })),
);

describe("samples", () => {
  test("are there in every language for every example, and each is in the story that is run", () => {
    for (const { operation, sample } of samples) {
      expect(
        sample.requests.map(({ label }) => label),
        `${operation.id} ${sample.name}`,
      ).toEqual(languages);
    }
    expect(missingSteps(reference, story)).toEqual([]);
  });

  test("are not captured while one of them is in no story, or a story has one that is gone", async () => {
    const operations = reference.operations.map((one) => ({ ...one, tags: ["Call logs"] }));
    const others = story.filter(({ sample }) => sample !== "newContact");
    expect(missingSteps({ ...reference, operations }, others)).toEqual([
      "resolveContact newContact is in no story: add a step to packages/docs/capture/stories/call-logs.ts.",
    ]);
    const renamed = operations.map((one) => (one.id === "getContact" ? { ...one, id: "fetchContact" } : one));
    await expect(captureSamples({ ...reference, operations: renamed }, "curl")).rejects.toThrow(
      "fetchContact request is in no story",
    );
    const fewer = operations.filter(({ id }) => id !== "listContacts");
    await expect(captureSamples({ ...reference, operations: fewer }, "curl")).rejects.toThrow(
      "no sample request of listContacts any more: remove the step from packages/docs/capture/stories/contacts.ts",
    );
  });

  // If this fails, the contract's examples, the server's responses or the samples have changed: run
  // `pnpm --filter @contacts-api/docs capture`.
  test.each(languages)("get the responses that the pages show, in %s", async (label) => {
    expect(await captureSamples(reference, label)).toEqual(content.captures);
  });

  test("and the code of the guides compile against the client's types and the platform's", () => {
    const cache = join(import.meta.dirname, "../node_modules/.cache");
    mkdirSync(cache, { recursive: true });
    const directory = mkdtempSync(join(cache, "samples-"));
    const file = (name: string) => join(directory, `${name}.ts`);
    try {
      const files = samples.flatMap(({ operation, sample }) =>
        sample.requests
          .filter(({ language }) => language === "typescript")
          .map(({ label, code }) => {
            const path = file(`${operation.id}-${sample.name}-${label}`);
            writeFileSync(path, code);
            return path;
          }),
      );
      expect(files).toHaveLength(2 * samples.length);
      // Each package checks the code in its own files.
      const guides = content.guides.filter(({ npmName }) => npmName === undefined);
      for (const [index, block] of guides.flatMap((guide) => readGuide(guide, contacts, reference).blocks).entries()) {
        if (block.kind !== "code" || block.language !== "ts") continue;
        writeFileSync(file(`guide-${index}`), block.code);
        files.push(file(`guide-${index}`));
      }
      expect(files.length).toBeGreaterThan(2 * samples.length);
      expect(compile(files)).toBe("");
      writeFileSync(files[0] ?? "", `${samples[0]?.sample.requests[1]?.code.replace("limit", "lmit")}`);
      expect(compile(files)).toContain("'lmit' does not exist");
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});

describe("the page of an operation", async () => {
  const site = await ownSite();

  test.each(reference.operations.map(({ id }) => id))("%s shows every sample and captured response as it is", (id) => {
    const html = site.get(`operations/${id}.html`) ?? "";
    const codes = elementsOf(html)
      .filter(({ tagName }) => tagName === "pre")
      .map(textOf);
    const fold = (text: string) => text.replace(/\s+/gu, " ").trim();
    for (const { sample, operation } of samples.filter(({ operation }) => operation.id === id)) {
      for (const { code } of sample.requests) expect(codes, operation.id).toContain(fold(code));
    }
    const captures = content.captures.filter(({ operation }) => operation === id);
    for (const { body } of captures) {
      if (body === undefined) expect(html).toMatch(/verified<\/a><\/figcaption><p class="note">No body\.<\/p>/u);
      else expect(codes).toContain(fold(JSON.stringify(body, null, 2)));
    }
    const { examples = {} } = content.ledger[id] ?? {};
    const refusals = Object.entries(examples).flatMap(([status, names]) => (/^[45]/u.test(status) ? names : []));
    expect(refusals.length).toBeGreaterThan(6);
    const marks = elementsOf(html).filter((element) => attribute(element, "class") === "verified");
    // One more beside what was observed in all.
    expect(marks).toHaveLength(captures.length + refusals.length + 1);
  });

  test("marks nothing as verified once the request is another one", () => {
    const operation = reference.operations.find(({ id }) => id === "updateContact");
    const captures = content.captures.map((capture) => ({ ...capture, digest: "of something else" }));
    const responses = operation ? samplesOf(operation, "http://127.0.0.1:8080", captures) : [];
    expect(responses.flatMap((sample) => sample.responses).filter(({ verified }) => verified)).toEqual([]);
  });
});

/** Returns the complaints of the compiler, with the strictness that readers may use. */
function compile(files: readonly string[]): string {
  const options = "--noEmit --strict --module nodenext --target es2023 --moduleDetection force --types node";
  const tsc = join(import.meta.dirname, "../node_modules/.bin/tsc");
  try {
    return execFileSync(tsc, [...options.split(" "), "--ignoreConfig", ...files], { encoding: "utf8" });
  } catch (error) {
    return String((error as { stdout?: string }).stdout ?? error);
  }
}
