import { describe, expect, test } from "vitest";
import { contractIn, generate } from "../generate/targets.ts";
import { repository } from "./support/workspace.ts";

const importsOf = (text: string) => [...text.matchAll(/\bfrom "([^"]+)";/g)].map(([, from]) => from);

describe("generated files", () => {
  test("of the server import nothing from outside", async () => {
    for (const text of (await generate("server", await contractIn(repository))).values()) {
      expect(importsOf(text).filter((from) => !from?.startsWith("./"))).toEqual([]);
    }
  });

  test("of the client import the types of the seam and nothing else from outside", async () => {
    for (const text of (await generate("client", await contractIn(repository))).values()) {
      const outside = text.match(/^import .*"\.\.\/.*$|^import .*"[^.].*$/gm) ?? [];
      for (const line of outside) expect(line).toMatch(/^import type \{ .* \} from "\.\.\/transport\.ts";$/);
    }
  });
});
