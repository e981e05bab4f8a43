// The machine's clock jumps, forwards and back, under a running server (faketime).
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { call } from "./support/call.ts";
import { onSqlite } from "./support/database.ts";
import { heading, promise, requireProgram } from "./support/report.ts";
import { serve, temporaryDirectory } from "./support/served.ts";

requireProgram("faketime");
heading("The clock jumps");
const offset = join(temporaryDirectory(), "offset");
const jumpTo = (hours: number) => writeFileSync(offset, `${hours >= 0 ? "+" : ""}${hours * 3600}\n`);
jumpTo(0);
const server = await serve({
  ...onSqlite(),
  CONTACTS_RATE_LIMIT: "20/60",
  LD_PRELOAD: "/usr/$LIB/faketime/libfaketime.so.1",
  FAKETIME_TIMESTAMP_FILE: offset,
  FAKETIME_NO_CACHE: "1",
  // Timers go by the monotonic clock, which does not jump.
  FAKETIME_DONT_FAKE_MONOTONIC: "1",
});

const resolve = (external_id: string, headers: Record<string, string> = {}) =>
  call(server, "POST", "/v1/contacts/resolve", { external_id }, headers);
const rename = (id: string, name: string) => call(server, "PATCH", `/v1/contacts/${id}`, { name });
const contactOf = ({ body }: Awaited<ReturnType<typeof resolve>>) => body.data.contact;

const first = contactOf(await resolve("first"));
jumpTo(-24);
const earlier = contactOf(await resolve("earlier"));
const hours = (Date.parse(first.created_at) - Date.parse(earlier.created_at)) / 3_600_000;
promise("the server goes by the clock that jumps", Math.round(hours) === 24, `${hours.toFixed(2)} hours back`);

const renamed = (await rename(first.id, "renamed a day before its creation")).body.data;
promise("updated_at grows also when the clock goes back", renamed.updated_at > first.updated_at, renamed.updated_at);

const ids: string[] = [];
let total = 0;
for (let page = 0, more = true; more; page++) {
  const { body } = await call(server, "GET", `/v1/contacts?limit=1&offset=${page}`);
  ids.push(...body.data.map(({ id }: { id: string }) => id));
  ({ total, has_more: more } = body.pagination);
}
const isSorted = ids.indexOf(earlier.id) < ids.indexOf(first.id);
promise(
  "pages hold every contact once, by created_at",
  new Set(ids).size === total && ids.length === total && isSorted,
  ids.length,
);

jumpTo(0);
const once = { "idempotency-key": "once" };
const replayed = async () => (await resolve("once", once)).body.data.created;
const created = await replayed();
jumpTo(23);
const after23 = await replayed();
jumpTo(-48);
const before = await replayed();
promise(
  "a response is replayed for 24 hours, also when the clock goes back",
  created && after23 && before,
  "created: true",
);
jumpTo(25);
// The contact exists by now, so a request that runs again finds it.
promise("and forgotten after them", (await replayed()) === false, "created: false");

const useUp = async () => {
  for (let count = 0; count < 50; count++) {
    const response = await call(server, "GET", "/v1/contacts?limit=1");
    if (response.status === 429) return response;
  }
  throw new Error("The rate limit does not come.");
};
const { retryAfter } = await useUp();
promise("a used up limit says how long", Number(retryAfter) <= 60, `${retryAfter} s`);
jumpTo(24);
const back = await call(server, "GET", "/v1/contacts?limit=1");
promise("it refuses no key when the clock goes back", back.status === 200, back.status);
await useUp();
jumpTo(26);
const forwards = await call(server, "GET", "/v1/contacts?limit=1");
promise("and ends when the clock goes forwards", forwards.status === 200, forwards.status);
promise("the process lives and stops in order", (await server.end()) === 0, "exit code 0");
