// The parts that concern all operations: servers, tags, keys, the names of schemas.
import type { Node } from "@contacts-api/openapi/node";
import { resourcesOf, rootResource } from "@contacts-api/openapi/resource";
import { type Findings, gone, here, type Site, siteOf, wasIs } from "./finding.ts";
import { behaviour, compareMembers, differs, prose, type Rules } from "./message.ts";
import { child, items, type Part, pairs, same, valueAt } from "./part.ts";
import { addition, breaking, words } from "./rating.ts";

export const apiRules: Rules = {
  // Reported with the operations that have it.
  security: () => {},
  openapi: differs(words, (key, was, is) => `${key} ${wasIs(was, is)}`),
  info: differs(words, () => "the description of the API has a new wording"),
  tags: compareTags,
  servers: compareServers,
  components(findings, _site, was, is, key) {
    const [before, now] = [child(was, key), child(is, key)];
    compareSchemaNames(findings, child(before, "schemas"), child(now, "schemas"));
    for (const [name, old, current] of pairs(child(before, "securitySchemes"), child(now, "securitySchemes"))) {
      const site = { ...siteOf(""), whole: `security scheme \`${name}\`` };
      if (old && current) compareMembers(findings, site, old, current, schemeRules);
    }
  },
};

const schemeRules: Rules = {
  ...Object.fromEntries(["type", "in", "name", "scheme", "flows", "openIdConnectUrl"].map((key) => [key, behaviour])),
  bearerFormat: prose,
  description: prose,
};

/** Compares the types that the client exports, one for each schema in its signatures. Envelopes stay inside. */
function compareSchemaNames(findings: Findings, was: Part | undefined, is: Part | undefined): void {
  const schemas = pairs(was, is).filter(([name]) => !name.endsWith("Envelope"));
  for (const [name, before, now] of schemas) {
    const site: Site = { ...siteOf(""), whole: `schema \`${name}\`` };
    const added = schemas.filter(([, old]) => !old);
    const twin = before && added.find(([, , one]) => same(one?.value, before.value))?.[0];
    if (!before && now) findings.add(site, here(now), "is new", { ...words, typescript: "minor" });
    if (before && !now) {
      const what = twin === undefined ? "is gone" : `is called \`${twin}\` now`;
      findings.add(site, gone(before), what, { ...words, typescript: "breaking" });
    }
  }
}

/** Compares the servers. The first one is the client's default address. */
function compareServers(findings: Findings, site: Site, was: Part, is: Part): void {
  const [before, now] = [was, is].map((part) => items(child(part, "servers")));
  const urls = (list: readonly Part[] | undefined) => (list ?? []).map((part) => valueAt(part, "url"));
  const inner = { ...site, whole: "servers" };
  if (urls(before)[0] !== urls(now)[0] && now?.[0])
    findings.add(inner, here(now[0]), `the first ${wasIs(urls(before)[0], urls(now)[0])}`, breaking);
  for (const part of before ?? []) {
    if (!urls(now).includes(valueAt(part, "url")))
      findings.add(inner, gone(part), `no longer ${valueAt(part, "url")}`, breaking);
  }
  for (const part of now ?? []) {
    const old = before?.find((one) => valueAt(one, "url") === valueAt(part, "url"));
    if (!old) findings.add(inner, here(part), `also ${valueAt(part, "url")}`, addition);
    else compareMembers(findings, inner, old, part, { url: () => {}, description: prose });
  }
}

/** Compares the tags. The tag with x-root-client is the client itself, the others are its properties. */
function compareTags(findings: Findings, site: Site, was: Part, is: Part): void {
  const [before, now] = [was, is].map(({ spec }) => rootTag(spec.document));
  const inner = { ...site, whole: "tags" };
  const spot = here(child(is, "tags") ?? is);
  if (before !== now)
    findings.add(inner, spot, `the root client ${wasIs(before, now)}`, { ...words, typescript: "breaking" });
  else if (!same(child(was, "tags")?.value, child(is, "tags")?.value))
    findings.add(inner, spot, "have a new wording", words);
}

/** Returns the tag of the root client. A spec from before x-root-client has its first tag there. */
function rootTag(document: Node): string | undefined {
  return rootResource(document)?.tag ?? resourcesOf(document)[0]?.tag;
}
