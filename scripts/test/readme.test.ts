import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";

test("every picture and file that the README links to is there", () => {
  const readme = readFileSync(join(repository, "README.md"), "utf8");
  const targets = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target]) => target!);
  expect(targets.filter((target) => target.endsWith(".png"))).toHaveLength(2);
  expect(targets.filter((target) => !existsSync(join(repository, target)))).toEqual([]);
});

test("every test and script that SECURITY.md names is there", () => {
  const names = [...readFileSync(join(repository, "SECURITY.md"), "utf8").matchAll(/`([\w./-]+\.ts)`/g)];
  expect(names.length).toBeGreaterThan(20);
  const places = (name: string) => [join(repository, name), join(repository, "packages/server", name)];
  expect(names.map(([, name]) => name!).filter((name) => !places(name).some((place) => existsSync(place)))).toEqual([]);
});
