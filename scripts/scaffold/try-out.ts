import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contractIn, generate } from "@contacts-api/generator/targets";
import type { Change } from "./whole-change.ts";

const specFile = "spec/contacts.yaml";

/** Generates from the new spec in a temporary place. */
export async function tryOut(changes: Change): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), "contacts-scaffold-"));
  try {
    await mkdir(join(root, "spec"));
    await writeFile(join(root, specFile), changes.get(specFile)!);
    const contract = await contractIn(root);
    for (const target of ["client", "server"] as const) await generate(target, contract);
  } finally {
    await rm(root, { recursive: true });
  }
}
