import { fileURLToPath } from "node:url";

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The entry of the command. */
export const cli = fileOf("../../src/cli.ts");

/** The program that tests run. Its package's manifest is at the same distance as from the sources. */
export const bundledCli = fileOf("../../node_modules/.cache/contacts-api.mjs");
