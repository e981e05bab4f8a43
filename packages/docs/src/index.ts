import { fileURLToPath } from "node:url";

/** The absolute path of the reference: plain files for any static host, under any prefix. */
export const docsDirectory: string = fileURLToPath(new URL("./site", import.meta.url));
