import type { Operation } from "../model/operation.ts";
import { changelogSummary } from "../model/release.ts";
import type { Field } from "../model/schema.ts";
import { addresses, anchor } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import { plainText, sectionsOf } from "../text/prose.ts";
import type { SearchEntry } from "./search-entry.ts";

/** The search index as a script that assigns, because pages from a folder cannot fetch. */
export function searchIndex(context: SiteContext): string {
  const entries = searchEntries(context).map((entry) =>
    Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined && value !== "")),
  );
  return `globalThis.searchEntries=[\n${entries.map((entry) => JSON.stringify(entry)).join(",\n")}\n]\n`;
}

/** Everything that can be found, in the order of the navigation, which decides between equals. */
export function searchEntries({ reference, guides }: SiteContext): SearchEntry[] {
  const { operations, problems, schemas, title, summary } = reference;
  return [
    { k: "section", t: title, x: words(summary), a: addresses.introduction },
    ...sections(addresses.introduction, title, reference.description),
    { k: "section", t: "Changelog", x: changelogSummary, a: addresses.changelog },
    ...guides.flatMap(({ name, title, lead, blocks }) => [
      { k: "guide", t: title, x: words(lead), a: addresses.guide(name) },
      ...blocks.flatMap((block) => (block.kind === "prose" ? sections(addresses.guide(name), title, block.text) : [])),
    ]),
    ...operations.flatMap(operationEntries),
    ...problems.map(({ code, description, statuses }) => ({
      k: "problem",
      t: code,
      n: statuses.join(" "),
      x: words(description),
      a: addresses.problem(code),
    })),
    ...schemas.flatMap((schema) => {
      const { name, description, items, fields } = schema;
      const address = addresses.schema(name);
      const inner = fields.length > 0 || !items || items.name !== undefined ? fields : items.fields;
      return [
        { k: "schema", t: name, x: words(description), a: address },
        ...fieldEntries("field", name, address, "field", inner),
      ];
    }),
  ];
}

function operationEntries({ id, title, method, path, description, parameters, body, responses }: Operation) {
  const address = addresses.operation(id);
  const headers = new Map(responses.flatMap(({ headers }) => headers.map((header) => [header.name, header])));
  return [
    { k: "operation", t: title, n: `${id} ${method} ${path}`, x: words(description), a: address },
    ...parameters.flatMap((parameter) =>
      fieldEntries("parameter", title, address, anchor(parameter.place), [parameter]),
    ),
    ...(body?.contents.flatMap(({ schema }) => fieldEntries("field", title, address, "body", schema?.fields ?? [])) ??
      []),
    ...fieldEntries("header", title, address, "response-header", [...headers.values()]),
  ];
}

/** A field, and those within it unless they have a page of their own. */
function fieldEntries(
  k: string,
  parent: string,
  page: string,
  prefix: string,
  fields: readonly Field[],
): SearchEntry[] {
  return fields.flatMap(({ name, schema }) => {
    const id = anchor(prefix, name);
    const inner = schema.fields.length > 0 || !schema.items ? schema : schema.items;
    const within = inner.name === undefined ? fieldEntries(k, `${parent} · ${name}`, page, id, inner.fields) : [];
    return [{ k, t: name, p: parent, x: words(schema.description), a: `${page}#${id}` }, ...within];
  });
}

function sections(page: string, parent: string, markdown: string): SearchEntry[] {
  return sectionsOf(markdown).map(({ id, title, text }) => ({
    k: "section",
    t: title,
    p: parent,
    x: text,
    a: `${page}#${id}`,
  }));
}

function words(markdown: string | undefined): string {
  return markdown === undefined ? "" : plainText(markdown);
}
