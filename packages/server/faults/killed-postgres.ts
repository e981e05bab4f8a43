// PostgreSQL crashes (SIGKILL of the process that accepts connections), is away for three seconds, and is started again.
import { withPostgres } from "./support/database.ts";
import { inflict } from "./support/inflict.ts";
import { heading } from "./support/report.ts";
import { serve } from "./support/served.ts";

heading("PostgreSQL is killed and started again after 3 s");
await withPostgres(async (postgres, environment) => {
  await inflict(await serve(environment), {
    begin: () => postgres.signal("SIGKILL"),
    lasts: 3_000,
    end: () => postgres.restart(),
  });
});
