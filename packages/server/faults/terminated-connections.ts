// Every connection of the server is ended by an administrator, five times, a second apart.
import { setTimeout as pause } from "node:timers/promises";
import { query } from "../test/support/postgres-database.ts";
import { withPostgres } from "./support/database.ts";
import { inflict } from "./support/inflict.ts";
import { figure, heading } from "./support/report.ts";
import { serve } from "./support/served.ts";

const terminate = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'contacts-api' and pid <> pg_backend_pid()`;

heading("All connections to PostgreSQL are terminated, five times");
await withPostgres(async (postgres, environment) => {
  let terminated = 0;
  await inflict(await serve(environment), {
    async begin() {
      for (let time = 0; time < 5; time++) {
        terminated += (await query(postgres.url, terminate)).length;
        await pause(1_000);
      }
    },
    lasts: 0,
  });
  figure("connections terminated", terminated);
});
