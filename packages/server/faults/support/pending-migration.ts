// Loaded before the built server (`--import`): adds a migration of the script's own to those of the program.
import { registerHooks } from "node:module";

const sql = JSON.stringify(process.env["PENDING_MIGRATION"] ?? "");

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith("/migrations/index.js")) return loaded;
    const source = `${loaded.source}
migrations.push({ version: migrations.at(-1).version + 1, name: "attack", sqlite: ${sql}, postgres: ${sql} });`;
    return { ...loaded, source };
  },
});
