import { isNode, type Json } from "@contacts-api/openapi/node";

/** A UUID, which may follow the word of its kind: `mem-`. */
const id = /(?:\b[a-z]+-)?\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gu;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;
const organization = "bbbbbbbb-cccc-dddd-eeee-ffffffffffff";

/**
 * Returns a response with its ids and times replaced, because they differ in every run. Ids are numbered in the order in which
 * they appear, and times become successive days. So equal values stay equal, and later ones stay later. Ids and times of
 * the examples (`known`) stay.
 */
export function normalForm(body: Json, known: ReadonlySet<string>): Json {
  const ids = new Map<string, string>();
  let number = 0;
  const times = new Map<string, string>();
  const found = [...stringsOf(body)].filter(([, text]) => time.test(text) && !known.has(text));
  for (const [index, text] of [...new Set(found.map(([, text]) => text))].sort().entries()) {
    times.set(text, new Date(Date.UTC(2026, 2, index + 2, 9, 15)).toISOString());
  }
  for (const [key, text] of stringsOf(body)) {
    if (!idsIn(text).has(text) || known.has(text) || ids.has(text)) continue;
    if (key === "org_id") ids.set(text, organization);
    else ids.set(text, `${kindOf(text)}019cadd4-5620-7000-8000-${String(++number).padStart(12, "0")}`);
  }
  return replaced(body, (text) => ids.get(text) ?? times.get(text) ?? text);
}

/** The ids in a text. */
export function idsIn(text: string): Set<string> {
  return new Set(text.match(id));
}

/** The times in a text, as the server writes them. */
export function timesIn(text: string): Set<string> {
  return new Set(text.match(new RegExp(time.source.slice(1, -1), "gu")));
}

function kindOf(text: string): string {
  return /^[a-z]+-(?=[0-9a-f]{8}-)/u.exec(text)?.[0] ?? "";
}

function* stringsOf(value: Json, key = ""): Generator<[key: string, text: string]> {
  if (typeof value === "string") yield [key, value];
  else if (Array.isArray(value)) for (const entry of value) yield* stringsOf(entry, key);
  else if (isNode(value)) for (const [name, member] of Object.entries(value)) yield* stringsOf(member, name);
}

function replaced(value: Json, by: (text: string) => string): Json {
  if (typeof value === "string") return by(value);
  if (Array.isArray(value)) return value.map((entry) => replaced(entry, by));
  if (!isNode(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member, by)]));
}
