// The four calls that are measured, and the contacts that they meet. Every answer is checked, so that nobody wins by
// failing.

export const orgId = "bbbbbbbb-cccc-dddd-eeee-ffffffffffff";
export const contactCount = 100_000;

/** Numbers of contacts have twelve digits, so that they end a UUID as they are. */
export const firstNumber = 100_000_000_001;
export const contactIdStart = "00000000-0000-7000-8000-";
export const identifierIdStart = "00000000-0000-7000-9000-";
export const storedMetadata = '{"source":"web_signup","preferences":{"language":"en"}}';

export const scenarioNames = ["PATCH", "GET", "find", "list"] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** One request, and what its answer must contain. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly expected: string;
}

// Every update differs from all others: one that changes nothing would write nothing.
let updates = 0;

/** How many of the first contacts have three memories, in the databases that have any. */
export const rememberedCount = 10_000;
export const personaStart = "persona-1048220";

export const memoryScenarios = ["GET without memories", "GET with memories", "context"] as const;
export type MemoryScenario = (typeof memoryScenarios)[number];

const scenarios: Readonly<Record<ScenarioName | MemoryScenario | "large PATCH", (contacts: number) => Call>> = {
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
  list: (contacts) => ({ method: "GET", path: "/v1/contacts?limit=50", expected: `"total":${contacts}` }),
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

export type AnyScenario = keyof typeof scenarios;

/** A call for one of so many contacts. */
export function nextCall(scenario: AnyScenario, contacts: number): Call {
  return scenarios[scenario](contacts);
}

export const emailOf = (number: number | string) => `person${number}@mail.example`;
export const anyNumber = (contacts: number) => firstNumber + Math.floor(Math.random() * contacts);
const anyId = (contacts: number) => contactIdStart + anyNumber(contacts);
