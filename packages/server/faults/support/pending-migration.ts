// Loaded before the built server (`--import`): adds the script's migration to the program's.
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
