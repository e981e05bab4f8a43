// Another transaction holds every contact locked for ten seconds, so that writes fill the pool of connections.
import { Client } from "pg";
import { withPostgres } from "./support/database.ts";
import { inflict } from "./support/inflict.ts";
import { heading } from "./support/report.ts";
import { serve } from "./support/served.ts";

heading("Another transaction holds all contacts for 10 s, 24 writers wait");
await withPostgres(async (postgres, environment) => {
  const holder = new Client({ connectionString: postgres.url });
  await holder.connect();
  const locked = {
    begin: async () => void (await holder.query("begin; lock table contacts in exclusive mode")),
    lasts: 10_000,
    end: async () => void (await holder.query("rollback")),
  };
  await inflict(await serve(environment), locked, { writers: 24, readers: 4 });
  await holder.end();
});
