import { v7 } from "uuid";
import { expect, test } from "vitest";
import { createApp } from "../../../src/app.ts";
import { sqlStore } from "../../../src/store/sql-store.ts";
import { newOrganization } from "../../support/organization.ts";
import { query } from "../../support/postgres-database.ts";
import { createStorage } from "../../support/test-database.ts";

test("a resolve that loses on a shard runs again: Citus names the constraint of the shard, in the message alone", async () => {
  const storage = await createStorage("migrated");
  // A sequence counts on when its transaction is undone.
  await query(
    storage.location,
    `create sequence attempts;
     create function lose() returns trigger language plpgsql as $$ begin
       if nextval('attempts') < 3 then
         raise exception 'duplicate key value violates unique constraint "identifiers_org_id_type_key_p3_102234"'
           using errcode = 'unique_violation', detail = 'Key (org_id, type, key)=(…) already exists.';
       end if;
       return new;
     end $$;
     create trigger lose before insert on identifiers for each row execute function lose()`,
  );
  const store = sqlStore(await storage.open());
  const { text: key } = await newOrganization(store);
  const app = createApp({ store, now: () => new Date(), newId: v7 });
  const response = await app.fetch(
    new Request("http://contacts.test/v1/contacts/resolve", {
      method: "POST",
      headers: { authorization: key, "content-type": "application/json" },
      body: JSON.stringify({ email: "ada@mail.example" }),
    }),
  );
  expect(response.status).toBe(201);
});
