// `npm start`: builds everything from the spec, then runs the server, with a demonstration organisation and the
// reference beside the API. It is one process, so signals and exit codes need no forwarding.
import { stopWithParent } from "./stop-with-parent.ts";
import { turbo } from "./turbo.ts";

console.log("Building everything from spec/contacts.yaml. The first time this takes a minute or two …");
const code = turbo("build", "--output-logs=errors-only");
if (code !== 0) process.exit(code);

stopWithParent();
// Lines of requests would scroll the sample call out of sight; CONTACTS_LOG_LEVEL=info shows them.
process.env["CONTACTS_LOG_LEVEL"] ??= "warn";
process.env["CONTACTS_DOCS_DIR"] ??= new URL("../packages/docs/dist/site", import.meta.url).pathname;
process.argv.push("serve", "--demo");
await import("../packages/server/dist/cli.js" as string);
