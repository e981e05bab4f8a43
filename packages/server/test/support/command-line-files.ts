import { fileURLToPath } from "node:url";

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The entry of the command. */
export const cli = fileOf("../../src/cli.ts");

/** What tests run; it finds the package's manifest as far above itself as the sources do. */
export const bundledCli = fileOf("../../node_modules/.cache/contacts-api.mjs");
