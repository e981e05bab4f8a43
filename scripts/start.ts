// `npm start`: builds everything from the spec, then is the server, with a demonstration organisation and the reference
// beside the API. One process from here on, so that signals and exit codes need no passing on.
import { stopWithParent } from "./stop-with-parent.ts";
import { turbo } from "./turbo.ts";

console.log("Building everything from spec/contacts.yaml …");
const code = turbo("build", "--output-logs=errors-only");
if (code !== 0) process.exit(code);

stopWithParent();
// Requests would scroll the call to try out of sight; CONTACTS_LOG_LEVEL=info shows them.
process.env["CONTACTS_LOG_LEVEL"] ??= "warn";
process.env["CONTACTS_DOCS_DIR"] ??= new URL("../packages/docs/dist/site", import.meta.url).pathname;
process.argv.push("serve", "--demo");
await import("../packages/server/dist/cli.js" as string);
