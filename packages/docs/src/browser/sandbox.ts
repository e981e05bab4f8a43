// assets/sandbox.js: the server's core with a store in memory. Loaded when the console first needs it.
import { createSandbox, type Sandbox } from "@contacts-api/server/sandbox";
import { v7 } from "uuid";
import { keep, kept } from "./tab-storage.ts";

/** The sandbox as the page uses it. */
export interface PageSandbox {
  /** Responds as the server does to a valid key. The state includes changes from earlier pages of this tab. */
  respond(address: string, init: RequestInit): Promise<Response>;
  restart(): void;
}

/** A request as the sandbox got it. With the same time and ids it has the same effect again. */
interface RecordedRequest {
  readonly at: string;
  readonly ids: readonly string[];
  readonly address: string;
  readonly init: RequestInit;
  /** A body that is not text, in base64. */
  readonly bytes?: string;
}

/** All requests of this tab since the sandbox started. */
interface Journal {
  readonly startedAt: string;
  readonly requests: readonly RecordedRequest[];
}

/** The sandbox of this page, and the number of requests in the journal that it has received. */
interface Session {
  readonly startedAt: string;
  readonly sandbox: Sandbox;
  received: number;
}

const journalName = "contacts-api-sandbox";

let ids: { given: string[]; made: string[] } = { given: [], made: [] };
let session: Session | undefined;

const pageSandbox: PageSandbox = {
  async respond(address, init) {
    const journal = readJournal();
    if (session?.startedAt !== journal.startedAt) session = begin(journal.startedAt);
    // Another page of the tab may have sent requests since, for example before the reader came back to this one.
    for (const earlier of journal.requests.slice(session.received)) await send(session, earlier);
    const request = { at: new Date().toISOString(), ids: [], address, ...(await writtenOf(address, init)) };
    const response = await send(session, request);
    keep(journalName, JSON.stringify({ ...journal, requests: [...journal.requests, { ...request, ids: ids.made }] }));
    return response;
  },
  restart() {
    keep(journalName, JSON.stringify({ startedAt: new Date().toISOString(), requests: [] } satisfies Journal));
  },
};
Object.assign(globalThis, { pageSandbox });

/** Converts a request to the form of the journal. */
async function writtenOf(address: string, init: RequestInit): Promise<Pick<RecordedRequest, "init" | "bytes">> {
  const { body, ...others } = init;
  if (body === undefined || body === null || typeof body === "string") return { init };
  const request = new Request(new URL(address, "http://localhost"), init);
  const bytes = new Uint8Array(await request.arrayBuffer());
  const text = bytes.reduce((all, byte) => all + String.fromCharCode(byte), "");
  return { init: { ...others, headers: [...request.headers] }, bytes: btoa(text) };
}

function bodyOf({ init, bytes }: RecordedRequest): Pick<RequestInit, "body"> {
  if (bytes === undefined) return init.body === undefined ? {} : { body: init.body };
  return { body: Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)) };
}

function readJournal(): Journal {
  if (kept(journalName) === undefined) pageSandbox.restart();
  return JSON.parse(kept(journalName)!) as Journal;
}

function begin(startedAt: string): Session {
  const newId = () => {
    const id = ids.given.shift() ?? v7();
    ids.made.push(id);
    return id;
  };
  return { startedAt, sandbox: createSandbox({ demonstration: true, now: startedAt, newId }), received: 0 };
}

/** Sends a request at its time and with its ids. */
function send(session: Session, request: RecordedRequest): Promise<Response> {
  const { at, ids: given, address, init } = request;
  ids = { given: [...given], made: [] };
  session.received++;
  session.sandbox.setTime(at);
  const headers = new Headers(init.headers);
  headers.set("authorization", session.sandbox.key);
  return session.sandbox.fetch(address, { ...init, ...bodyOf(request), headers });
}
