// The calls that are measured, and the contacts that they meet. Every response is checked, so that no server wins by failing.
import { toCursor } from "../src/resources/cursor.ts";

export const orgId = "bbbbbbbb-cccc-dddd-eeee-ffffffffffff";
export const contactCount = 100_000;

/** Numbers of contacts have twelve digits, so that they end a UUID as they are. */
export const firstNumber = 100_000_000_001;
export const contactIdStart = "00000000-0000-7000-8000-";
export const identifierIdStart = "00000000-0000-7000-9000-";
/** All contacts were created at once, so they are ordered by their ids. */
export const createdAt = "2026-03-02T09:15:00.000Z";
export const storedMetadata = '{"source":"web_signup","preferences":{"language":"en"}}';

export const scenarioNames = ["PATCH", "GET", "find", "list"] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** One request, and a text that its response must contain. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly expected: string;
}

// Every update differs from all others: one that changes nothing would write nothing.
let updates = 0;

/** The number of first contacts with three memories, in databases that have memories. */
export const rememberedCount = 10_000;
export const personaStart = "persona-1048220";

export const memoryScenarios = ["GET without memories", "GET with memories", "context"] as const;
export type MemoryScenario = (typeof memoryScenarios)[number];

export type PageScenario = "first page" | "middle page";

const scenarios: Readonly<
  Record<ScenarioName | MemoryScenario | PageScenario | "mixed" | "large PATCH", (contacts: number) => Call>
> = {
  /** Every call but `list`, of which the naive server takes seconds. */
  mixed: (contacts) => nextCall((["PATCH", "GET", "find"] as const)[Math.floor(Math.random() * 3)]!, contacts),
  PATCH: (contacts) => {
    const visits = ++updates;
    const body = `{"name":"John Smith ${visits}","metadata":{"visits":${visits}}}`;
    return {
      method: "PATCH",
      path: `/v1/contacts/${anyId(contacts)}`,
      body,
      expected: `"name":"John Smith ${visits}"`,
    };
  },
  GET: (contacts) => {
    const id = anyId(contacts);
    return { method: "GET", path: `/v1/contacts/${id}`, expected: `"id":"${id}"` };
  },
  find: (contacts) => {
    const email = emailOf(anyNumber(contacts));
    const expected = `"identifier_value":"${email}"`;
    return { method: "POST", path: "/v1/contacts/find", body: JSON.stringify({ email }), expected };
  },
  list: firstPage,
  "first page": firstPage,
  "middle page": (contacts) => {
    // Of the tenth in the middle, so that it is not always the same page.
    const before = firstNumber + Math.floor(contacts * (0.45 + Math.random() / 10));
    const cursor = toCursor({ created_at: createdAt, id: contactIdStart + before });
    const last = Math.min(before + 50, firstNumber + contacts - 1);
    const expected = `"id":"${contactIdStart}${last}"`;
    return { method: "GET", path: `/v1/contacts?limit=50&cursor=${cursor}`, expected };
  },
  "GET without memories": (contacts) => {
    const id = contactIdStart + (anyNumber(contacts - rememberedCount) + rememberedCount);
    return { method: "GET", path: `/v1/contacts/${id}`, expected: `"memories":[]` };
  },
  "GET with memories": () => {
    const id = anyId(rememberedCount);
    return { method: "GET", path: `/v1/contacts/${id}`, expected: `"persona_id":"${personaStart}3"` };
  },
  context: () => {
    const id = anyId(rememberedCount);
    const path = `/v1/memory/context?contact_id=${id}&persona_id=${personaStart}2`;
    return { method: "GET", path, expected: '"summary":"Asked' };
  },
  "large PATCH": (contacts) => {
    const body = `{"name":"John Smith ${++updates}","metadata":{"note":"${"x".repeat(64_000)}"}}`;
    return {
      method: "PATCH",
      path: `/v1/contacts/${anyId(contacts)}`,
      body,
      expected: `"name":"John Smith ${updates}"`,
    };
  },
};

function firstPage(contacts: number): Call {
  return { method: "GET", path: "/v1/contacts?limit=50", expected: `"total":${contacts}` };
}

export type AnyScenario = keyof typeof scenarios;

/** Returns a call for one of this number of contacts. */
export function nextCall(scenario: AnyScenario, contacts: number): Call {
  return scenarios[scenario](contacts);
}

/** The ids of the first page's contacts, as a JSON array. */
export const firstPageIds = JSON.stringify(
  Array.from({ length: 51 }, (_, index) => contactIdStart + (firstNumber + index)),
);
export const emailOf = (number: number | string) => `person${number}@mail.example`;
export const anyNumber = (contacts: number) => firstNumber + Math.floor(Math.random() * contacts);
const anyId = (contacts: number) => contactIdStart + anyNumber(contacts);
