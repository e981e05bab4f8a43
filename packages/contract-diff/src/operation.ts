// One operation, before and now.
import { isNode } from "@contacts-api/openapi/node";
import type { Endpoint } from "./endpoint.ts";
import { type Findings, gone, here, inWords, member, type Site, siteOf, wasIs } from "./finding.ts";
import { bodyRules, compareMembers, differs, prose, type Rules, responseRules } from "./message.ts";
import { compareParameters } from "./parameters.ts";
import { child, items, type Part, pairs, same, valueAt } from "./part.ts";
import { addition, breaking, rate, words } from "./rating.ts";
import { deprecationRules } from "./sunset.ts";

export function compareOperation(findings: Findings, was: Endpoint, is: Endpoint): void {
  const site = siteOf(is.title);
  compareParameters(findings, site, was, is);
  compareSecurity(findings, site, was, is);
  compareMembers(findings, site, was.node, is.node, rules);
}

const rules: Rules = {
  // compareParameters and compareSecurity cover them, together with the fields of path and document.
  parameters: () => {},
  security: () => {},
  ...deprecationRules,
  // Generated programs and the server's types, log and metrics are named after it.
  operationId: differs({ wire: "patch", typescript: "breaking", server: "breaking" }, (_, was, is) => {
    return `operationId ${wasIs(was, is)}`;
  }),
  tags(findings, site, was, is, key) {
    const [before, now] = [was, is].map((part) => valueAt(child(part, key), 0));
    const ratings = { ...words, typescript: "breaking" as const };
    if (before !== now)
      findings.add(site, member(was, is, key), `belongs to ${inWords(now)}, not ${inWords(before)}`, ratings);
  },
  "x-safe"(findings, site, was, is, key) {
    const isSafe = valueAt(is, key) === true;
    if (isSafe === (valueAt(was, key) === true)) return;
    const what = isSafe ? "is safe: changes nothing" : "is no longer safe: it may change something, and so may a retry";
    findings.add(site, member(was, is, key), what, isSafe ? addition : breaking);
  },
  requestBody(findings, site, was, is, key) {
    const [before, now] = [child(was, key), child(is, key)];
    const inner: Site = { ...site, whole: "request body", fields: "request field" };
    if (before && now) compareMembers(findings, inner, before, now, bodyRules);
    else if (now) {
      // Even an optional one comes before the options of the client's function.
      const ratings = valueAt(now, "required") === true ? breaking : { ...addition, typescript: "breaking" as const };
      findings.add(inner, here(now), "is new", ratings);
    }
    if (before && !now) findings.add(inner, gone(before), "is gone", breaking);
  },
  responses(findings, site, was, is, key) {
    for (const [status, before, now] of pairs(child(was, key), child(is, key))) {
      compareResponse(findings, site, status, before, now);
    }
  },
  summary: prose,
  description: prose,
  externalDocs: prose,
  // Programs that speak HTTP notice neither; the MCP server's tools follow from them.
  "x-destructive": prose,
  "x-tool-description": prose,
};

export function compareResponse(
  findings: Findings,
  site: Site,
  status: string,
  was: Part | undefined,
  is: Part | undefined,
): void {
  const inner: Site = {
    ...site,
    direction: "response",
    whole: `response ${status} body`,
    fields: `response ${status} field`,
  };
  const whole = { ...inner, whole: `response ${status}` };
  const isRefusal = /^[45]/.test(status);
  if (was && is) compareMembers(findings, inner, was, is, responseRules);
  // A program handles an unknown refusal by its class (4xx, 5xx), but does not accept an unknown success.
  else if (is) findings.add(whole, here(is), "is new", /^(?:304|[45])/.test(status) ? addition : breaking);
  else if (was)
    findings.add(whole, gone(was), "is gone", isRefusal ? { ...breaking, wire: "minor", server: "minor" } : breaking);
}

/** Compares security. Each alternative is enough; without own security, the document's applies. */
function compareSecurity(findings: Findings, site: Site, was: Endpoint, is: Endpoint): void {
  const [before, now] = [was, is].map(({ node, document }) => child(node, "security") ?? child(document, "security"));
  const inner = { ...site, whole: "security" };
  const [old, current] = [alternatives(before), alternatives(now)];
  for (const [key, part] of current) {
    if (!old.has(key))
      findings.add(inner, part ? here(part) : here(is.node), `admits ${key}`, rate("wider", "request", true));
  }
  const also = [is.node.pointerOf("security")];
  for (const [key, part] of old) {
    if (!current.has(key))
      findings.add(inner, part ? gone(part) : here(is.node), `no longer admits ${key}`, breaking, { also });
  }
}

/** Returns the alternatives. Without any, everybody is admitted. */
function alternatives(security: Part | undefined): Map<string, Part | undefined> {
  const all = items(security);
  return all.length === 0 ? new Map([["everybody", undefined]]) : new Map(all.map((part) => [schemeWords(part), part]));
}

/** Writes a requirement: "`bearerKey`", "`oauth` with ["read"]"; an empty one admits everybody. */
function schemeWords({ value }: Part): string {
  const schemes = Object.entries(isNode(value) ? value : {}).map(([name, scopes]) =>
    same(scopes, []) ? `\`${name}\`` : `\`${name}\` with ${inWords(scopes)}`,
  );
  return schemes.join(" and ") || "everybody";
}
