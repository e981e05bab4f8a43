// Another process holds the write lock of the SQLite file for five seconds.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onSqlite } from "./support/database.ts";
import { inflict } from "./support/inflict.ts";
import { heading } from "./support/report.ts";
import { serve } from "./support/served.ts";

heading("Another process holds the file for 5 s");
const environment = onSqlite();
const server = await serve(environment);
const other = new DatabaseSync(join(environment["CONTACTS_DATA_DIR"]!, "contacts.sqlite"), { timeout: 5_000 });
await inflict(server, {
  begin: () => other.exec("begin immediate"),
  lasts: 5_000,
  end: () => other.exec("rollback"),
});
other.close();
