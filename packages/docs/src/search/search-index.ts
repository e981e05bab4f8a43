import { endingWords } from "../model/ending.ts";
import { proseOf } from "../model/guide.ts";
import type { Operation } from "../model/operation.ts";
import { changelogSummary } from "../model/release.ts";
import { type Content, isRefusal } from "../model/response.ts";
import type { Field, SchemaModel } from "../model/schema.ts";
import { addresses, anchor } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import { plainText, sectionsOf } from "../text/prose.ts";
import { innerOf } from "../view/fields.ts";
import type { SearchEntry } from "./search-entry.ts";

/** Returns the search index as a script that assigns it, because pages from a folder cannot fetch. */
export function searchIndex(context: SiteContext): string {
  const entries = searchEntries(context).map((entry) =>
    Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined && value !== "")),
  );
  return `globalThis.searchEntries=[\n${entries.map((entry) => JSON.stringify(entry)).join(",\n")}\n]\n`;
}

/** The maximum number of entries. A larger index takes megabytes, so it leaves out fields; their pages still list them. */
const most = 10_000;

/** Returns all entries in the order of the navigation, which also ranks equal matches. */
export function searchEntries(context: SiteContext): SearchEntry[] {
  const entries = allEntries(context);
  return entries.length <= most ? entries : entries.filter(({ k }) => k !== "field" && k !== "header");
}

function allEntries({ reference, guides, content }: SiteContext): SearchEntry[] {
  const { operations, problems, schemas, title, summary } = reference;
  return [
    { k: "section", t: title, x: words(summary), a: addresses.introduction },
    ...sections(addresses.introduction, title, reference.description),
    ...(content.releases
      ? [{ k: "section", t: "Changelog", x: changelogSummary, a: addresses.changelog } as const]
      : []),
    ...guides.flatMap((guide) => {
      const { name, title, summary } = guide;
      return [
        { k: "guide", t: title, x: words(summary), a: addresses.guide(name) },
        ...sections(addresses.guide(name), title, proseOf(guide)),
      ];
    }),
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
      const inner = fields.length > 0 || !items || items.name !== undefined ? schema : items;
      return [
        { k: "schema", t: name, x: words(description), a: address },
        ...entriesWithin("field", name, address, "field", inner),
      ];
    }),
  ];
}

function operationEntries({ id, title, method, path, description, ending, parameters, body, responses }: Operation) {
  const address = addresses.operation(id);
  const summary = [...(ending ? [`${endingWords(ending)}.`] : []), words(description)].join(" ");
  const headers = new Map(responses.flatMap(({ headers }) => headers.map((header) => [header.name, header])));
  return [
    { k: "operation", t: title, n: `${id} ${method} ${path}`, x: summary, a: address },
    ...parameters.flatMap((parameter) =>
      fieldEntries("parameter", title, address, anchor(parameter.place), [parameter]),
    ),
    ...contentEntries(title, address, "body", body?.contents ?? []),
    ...responses
      .filter((response) => !isRefusal(response))
      .flatMap((response) =>
        contentEntries(
          title,
          address,
          anchor("response", response.status),
          response.contents.filter(({ schema }) => schema?.name === undefined),
        ),
      ),
    ...fieldEntries("header", title, address, "response-header", [...headers.values()]),
  ];
}

/** Returns the fields of a body in each media type, without those of an earlier one. */
function contentEntries(parent: string, page: string, prefix: string, contents: readonly Content[]): SearchEntry[] {
  const shown = new Set<string>();
  return contents.flatMap(({ schema }, index) => {
    const text = JSON.stringify(schema);
    if (!schema || shown.has(text)) return [];
    shown.add(text);
    const id = index === 0 ? prefix : anchor(prefix, String(index + 1));
    const entry = schema.items?.name === undefined ? schema.items : undefined;
    return [
      ...entriesWithin("field", parent, page, id, schema),
      ...(entry ? entriesWithin("field", parent, page, anchor(id, "entry"), entry) : []),
    ];
  });
}

/** Returns the fields of a schema, and of its parts and alternatives without a separate page. */
function entriesWithin(k: string, parent: string, page: string, prefix: string, schema: SchemaModel): SearchEntry[] {
  const unnamed = [
    ...schema.parts.map((part) => ({ ...part, id: anchor(prefix, part.name) })),
    ...(schema.choices?.fields ?? []).map((choice) => ({ ...choice, id: anchor(prefix, "choice", choice.name) })),
  ];
  return [
    ...fieldEntries(k, parent, page, prefix, schema.fields),
    ...unnamed
      .filter((part) => part.schema.name === undefined)
      .flatMap((part) => entriesWithin(k, parent, page, part.id, innerOf(part.schema))),
  ];
}

/** Returns a field, and the fields within it unless they have a separate page. */
function fieldEntries(
  k: string,
  parent: string,
  page: string,
  prefix: string,
  fields: readonly Field[],
): SearchEntry[] {
  return fields.flatMap(({ name, schema }) => {
    const id = anchor(prefix, name);
    const inner = innerOf(schema);
    const within = inner.name === undefined ? entriesWithin(k, `${parent} · ${name}`, page, id, inner) : [];
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
