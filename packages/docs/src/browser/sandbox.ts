// assets/sandbox.js: the server itself, on a store in memory. Loaded when the console first needs it.
import { createSandbox, type Sandbox } from "@contacts-api/server/sandbox";
import { v7 } from "uuid";
import { keep, kept } from "./tab-storage.ts";

/** What the page sees of it. */
export interface PageSandbox {
  /** Answers as the server would, with a valid key, on the state that earlier pages of this tab left. */
  answer(address: string, init: RequestInit): Promise<Response>;
  startAnew(): void;
}

/** A request as the sandbox got it. With the same time and ids it has the same effect again. */
interface Told {
  readonly at: string;
  readonly ids: readonly string[];
  readonly address: string;
  readonly init: RequestInit;
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
  async answer(address, init) {
    const journal = readJournal();
    if (life?.born !== journal.born) life = begin(journal.born);
    // Another page may have gone on meanwhile, as when the reader comes back to this one.
    for (const told of journal.told.slice(life.told)) await tell(life, told);
    const told = { at: new Date().toISOString(), ids: [], address, init };
    const response = await tell(life, told);
    keep(journalName, JSON.stringify({ ...journal, told: [...journal.told, { ...told, ids: ids.made }] }));
    return response;
  },
  startAnew() {
    keep(journalName, JSON.stringify({ born: new Date().toISOString(), told: [] } satisfies Journal));
  },
};
Object.assign(globalThis, { pageSandbox });

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

function tell(life: Life, { at, ids: given, address, init }: Told): Promise<Response> {
  ids = { given: [...given], made: [] };
  life.told++;
  life.sandbox.setTime(at);
  const headers = new Headers(init.headers);
  headers.set("authorization", life.sandbox.key);
  return life.sandbox.fetch(address, { ...init, headers });
}
