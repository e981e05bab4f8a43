// assets/sandbox.js: the server itself, on a store in memory. Loaded when the console first needs it.
import { createSandbox, type Sandbox } from "@contacts-api/server/sandbox";
import { v7 } from "uuid";
import { keep, kept } from "./tab-storage.ts";

/** What the page sees of it. */
export interface PageSandbox {
  /** Responds as the server would, with a valid key, on the state that earlier pages of this tab left. */
  respond(address: string, init: RequestInit): Promise<Response>;
  startAnew(): void;
}

/** A request as the sandbox got it. With the same time and ids it has the same effect again. */
interface Told {
  readonly at: string;
  readonly ids: readonly string[];
  readonly address: string;
  readonly init: RequestInit;
  /** A body that is not text, in base64. */
  readonly bytes?: string;
}

interface Journal {
  readonly born: string;
  readonly told: readonly Told[];
}

/** A sandbox of this page, and how much of the journal it knows. */
interface Life {
  readonly born: string;
  readonly sandbox: Sandbox;
  told: number;
}

const journalName = "contacts-api-sandbox";

let ids: { given: string[]; made: string[] } = { given: [], made: [] };
let life: Life | undefined;

const pageSandbox: PageSandbox = {
  async respond(address, init) {
    const journal = readJournal();
    if (life?.born !== journal.born) life = begin(journal.born);
    // Another page may have gone on meanwhile, as when the reader comes back to this one.
    for (const told of journal.told.slice(life.told)) await tell(life, told);
    const told = { at: new Date().toISOString(), ids: [], address, ...(await writtenOf(address, init)) };
    const response = await tell(life, told);
    keep(journalName, JSON.stringify({ ...journal, told: [...journal.told, { ...told, ids: ids.made }] }));
    return response;
  },
  startAnew() {
    keep(journalName, JSON.stringify({ born: new Date().toISOString(), told: [] } satisfies Journal));
  },
};
Object.assign(globalThis, { pageSandbox });

/** A request as the journal can keep it. */
async function writtenOf(address: string, init: RequestInit): Promise<Pick<Told, "init" | "bytes">> {
  const { body, ...others } = init;
  if (body === undefined || body === null || typeof body === "string") return { init };
  const request = new Request(new URL(address, "http://localhost"), init);
  const bytes = new Uint8Array(await request.arrayBuffer());
  const text = bytes.reduce((all, byte) => all + String.fromCharCode(byte), "");
  return { init: { ...others, headers: [...request.headers] }, bytes: btoa(text) };
}

function bodyOf({ init, bytes }: Told): Pick<RequestInit, "body"> {
  if (bytes === undefined) return init.body === undefined ? {} : { body: init.body };
  return { body: Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)) };
}

function readJournal(): Journal {
  if (kept(journalName) === undefined) pageSandbox.startAnew();
  return JSON.parse(kept(journalName)!) as Journal;
}

function begin(born: string): Life {
  const newId = () => {
    const id = ids.given.shift() ?? v7();
    ids.made.push(id);
    return id;
  };
  return { born, sandbox: createSandbox({ demonstration: true, now: born, newId }), told: 0 };
}

function tell(life: Life, told: Told): Promise<Response> {
  const { at, ids: given, address, init } = told;
  ids = { given: [...given], made: [] };
  life.told++;
  life.sandbox.setTime(at);
  const headers = new Headers(init.headers);
  headers.set("authorization", life.sandbox.key);
  return life.sandbox.fetch(address, { ...init, ...bodyOf(told), headers });
}
