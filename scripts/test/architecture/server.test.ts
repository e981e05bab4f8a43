import { describe, expect, test } from "vitest";
import { generated, importersOf, importsOf, operationIds, reachableFrom, read, sources } from "../support/imports.ts";
import { areaOf, areas, isOpenToResources, server } from "./areas.ts";

// The rules of ARCHITECTURE.md for the server that follow from its sources.

describe("the server", () => {
  test("has a row above for every file, and no row without files", () => {
    const files = generated(`${server}/**/*.ts`);
    expect(files.filter((file) => areaOf(file) === undefined)).toEqual([]);
    const inhabited = new Set(files.map(areaOf));
    expect(Object.keys(areas).filter((area) => !inhabited.has(area))).toEqual([]);
  });

  test.each(Object.entries(areas))("%s imports nothing from above", (area, allowed) => {
    const order = Object.keys(areas);
    expect(allowed.filter((below) => order.indexOf(below) >= order.indexOf(area))).toEqual([]);
    const imports = generated(`${server}/**/*.ts`)
      .filter((file) => areaOf(file) === area)
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith(server));
    const isResource = /^resources\/[^.]+$/.test(area);
    const surplus = imports.filter(
      (one) => ![area, ...allowed].includes(areaOf(one.target) ?? "") && !(isResource && isOpenToResources(one)),
    );
    expect(surplus).toEqual([]);
    const used = new Set(imports.map(({ target }) => areaOf(target)));
    // A resource has the areas that any resource may use.
    if (!isResource) expect(allowed.filter((below) => !used.has(below))).toEqual([]);
  });

  test("uses its web framework in one file", () => {
    const own = `${server}/**/*.ts`;
    const files = new Set([...importersOf(own, "hono"), ...importersOf(own, "@hono/node-server")]);
    expect([...files].sort()).toEqual([`${server}/process/docs-site.ts`]);
  });

  test("speaks to its databases in one folder", () => {
    for (const engine of ["pg", "node:sqlite"]) {
      for (const file of importersOf(`${server}/**/*.ts`, engine)) expect(file).toMatch(/\/database\//);
    }
  });

  test("has its SQL in repositories, their statements and migrations", () => {
    const sql = /(?:`|")\s*(?:select\s.+\sfrom|insert into|update \w+ set|delete from|create (?:table|index))\s/is;
    const files = sources(`${server}/**/*.ts`).filter((file) => sql.test(read(file)));
    const homes =
      /-repository\.ts$|-statements\.ts$|-migration\.ts$|\/migrations\/|\/database\/(?:migrat|sqlite|postgres)/;
    for (const file of files) expect(file).toMatch(homes);
  });

  test("touches the process, the clock and chance at its edge only", () => {
    const edge = ["process/main", "cli", "commands/program", "sandbox/sandbox"].map((name) => `${server}/${name}.ts`);
    const inner = sources(`${server}/**/*.ts`).filter((file) => !edge.includes(file));
    const reaching = (pattern: RegExp) => inner.filter((file) => pattern.test(read(file)));
    expect(reaching(/\bprocess\.|\bconsole\./)).toEqual([]);
    expect(reaching(/new Date\(\)|Date\.now\(\)|randomUUID|\bv[47]\(\)/)).toEqual([]);
  });

  test("has a function and a test for each operation of the contract", () => {
    expect(operationIds.length).toBeGreaterThan(5);
    for (const id of operationIds) {
      expect(sources(`${server}/resources/*/${id}.ts`), id).toHaveLength(1);
      expect(sources(`packages/server/test/resources/*/${id}.test.ts`), id).toHaveLength(1);
    }
  });

  test("needs no Node module where it must run anywhere", () => {
    for (const pattern of [
      "app.ts",
      "{rules,http,pipeline,resources,in-memory}/**/*.ts",
      "store/{store,in-memory-store}.ts",
    ].map((path) => `${server}/${path}`)) {
      const targets = sources(pattern).flatMap(importsOf);
      expect(targets.filter(({ target }) => target.startsWith("node:"))).toEqual([]);
    }
    const behindTheSandbox = reachableFrom(`${server}/sandbox/sandbox.ts`);
    expect(behindTheSandbox).toContain(`${server}/app.ts`);
    const packages = behindTheSandbox.flatMap(importsOf).filter(({ target }) => !target.startsWith(server));
    const names = new Set(packages.map(({ target }) => target.split("/")[0]));
    expect([...names].sort()).toEqual(["libphonenumber-js", "uuid"]);
  });
});
