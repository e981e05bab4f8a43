// One operation for callers of the client: names, arguments, result.

import { type ClientCall, dataOf, namesOf } from "@contacts-api/openapi/client-call";
import { inOrderOfPath, itemName, methodName } from "@contacts-api/openapi/naming";
import { pointer } from "@contacts-api/openapi/pointer";
import { demandRootResource, type Resource, resourceOf } from "@contacts-api/openapi/resource";
import { successes } from "../content.ts";
import type { Contract, Operation } from "../contract.ts";
import { type Parameter, parameterType } from "../parameters.ts";
import { readerOf, validatorOf } from "./conditional.ts";
import { optionsType, queryType } from "./names.ts";
import { type Course, courseOf } from "./paging.ts";
import { type ResponseHeader, responseHeaders } from "./response-headers.ts";
import { type Page, type ReturnedData, returnedBy } from "./returned-data.ts";
import { argumentNames, type Named, optionNames } from "./safe-names.ts";

export interface Argument {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
}

export interface Call {
  readonly operation: Operation;
  readonly resource: Resource;
  /** `update` of the resource's class. The stand-alone function has the operationId. */
  readonly methodName: string;
  /** The way in which examples call the method, and use the result. */
  readonly names: ClientCall;
  /** The variable of a loop over all pages. */
  readonly item: string;
  /** The parameters of the path, in their order there. */
  readonly path: readonly Named[];
  readonly query: readonly Parameter[];
  /** The header parameters that callers set themselves. */
  readonly headers: readonly Named[];
  readonly arguments: readonly Argument[];
  readonly dataKind: ReturnedData["kind"];
  readonly dataType: string;
  /** True if the data may be null. */
  readonly isNullable: boolean;
  /** The type of a page's items; undefined if the response is not a page. */
  readonly itemType: string | undefined;
  readonly page: Page | undefined;
  /** The data of each status, if they differ. */
  readonly byStatus: ReturnedData["byStatus"];
  /** The way from one page to the next; undefined if there are no pages. */
  readonly course: Course | undefined;
  /** The codes of the refusals that the operation documents. */
  readonly codes: readonly string[];
  /** The headers that its successes document, by name. */
  readonly responseHeaders: readonly ResponseHeader[];
  /** The operation that reads the written object, if the write can depend on one version of it (`If-Match`). */
  readonly reader: Operation | undefined;
  /**
   * The header for the entity tag of an object that is given in place of its id. A write then needs that version, a
   * read returns a 304 for it. `undefined` if only an id is taken.
   */
  readonly validator: "if-match" | "if-none-match" | undefined;
}

/** Headers that callers cannot set. A 304 needs the object of the entity tag, so callers pass the object instead. */
const keptBack = ["If-None-Match"];

const known = new WeakMap<Contract, readonly Call[]>();

/** Returns the calls of a contract. Several stages use them, so they are made once. */
export function calls(contract: Contract): readonly Call[] {
  const made = known.get(contract) ?? callsOf(contract);
  known.set(contract, made);
  return made;
}

function callsOf(contract: Contract): Call[] {
  const root = demandRootResource(contract.spec);
  const all = contract.operations.map((operation) => callOf(contract, operation, root));
  failPages(contract, all);
  return all;
}

function callOf(contract: Contract, operation: Operation, root: Resource): Call {
  const { spec } = contract;
  const resource = resourceOf(operation.tag);
  const own = (where: string) => operation.parameters.filter((parameter) => parameter.in === where);
  const { kind: dataKind, type: dataType, ...rest } = returnedBy(contract, operation);
  const reader = readerOf(contract, operation);
  const validator = validatorOf(contract, operation, reader);
  const path = argumentNames(contract, inOrderOfPath(operation.path, own("path")));
  const query = own("query");
  const headers = optionNames(
    spec,
    own("header").filter(({ name }) => !keptBack.includes(name)),
  );
  // The object that was read or written may take the place of its id, the last value of the path.
  const instead = validator ? [dataType, ...(reader ? [returnedBy(contract, reader).type] : [])] : [];
  const ids = path.map(({ parameter, name }, index) => {
    const types = [parameterType(parameter), ...(index === path.length - 1 ? instead : [])];
    return argument(name, [...new Set(types)].join(" | "));
  });
  const { body } = operation;
  const needsOptions = headers.some(({ parameter }) => isDemanded(parameter));
  return {
    operation,
    resource,
    methodName: methodName(operation.id, resource),
    names: namesOf(operation.id, shownData(contract, operation), resource, root),
    item: itemName(resource, root),
    path,
    query,
    headers,
    arguments: inOrder([
      ...ids,
      ...(body ? [argument("body", bodyType(body), !body.required)] : []),
      ...(query.length > 0
        ? [
            argument(
              "query",
              queryType(operation),
              !query.some(({ required, isOneRequired }) => required || isOneRequired),
            ),
          ]
        : []),
      argument("options", optionsType(operation), !needsOptions),
    ]),
    dataKind,
    dataType,
    isNullable: rest.isNullable,
    itemType: rest.itemType,
    page: rest.page,
    byStatus: rest.byStatus,
    course: courseOf(query, rest.pagination),
    codes: [...new Set(operation.responses.flatMap(({ problemCode }) => problemCode ?? []))],
    responseHeaders: responseHeaders(operation),
    reader,
    validator,
  };
}

/** Returns the schema that gives an example's result its name. */
function shownData({ spec, schemas }: Contract, { responses }: Operation) {
  const content = successes(responses).find(({ content }) => content !== undefined)?.content;
  // There is data, as other envelopes are refused before.
  return dataOf(spec.document, content && { kind: content.kind, schema: schemas.get(content.schemaName ?? "") })!;
}

/** Tells if callers must pass a parameter. The client makes an idempotency key itself. */
export function isDemanded({ name, required }: Parameter): boolean {
  return required && name !== "Idempotency-Key";
}

function bodyType({ kind, schemaName }: NonNullable<Operation["body"]>): string {
  return kind === "text" ? "string" : kind === "binary" ? "BinaryBody" : (schemaName ?? "");
}

/** Makes an optional argument accept `undefined` if a required one follows it. */
function inOrder(all: readonly Argument[]): Argument[] {
  const last = all.findLastIndex(({ optional }) => !optional);
  return all.map((given, index) =>
    given.optional && index < last ? argument(given.name, `${given.type} | undefined`) : given,
  );
}

/** Writes an argument of a signature: `options?: UpdateContactOptions`. */
export function declare({ name, type, optional }: Argument): string {
  return optional ? `${name}?: ${type}` : `${name}: ${type}`;
}

function argument(name: string, type: string, optional = false): Argument {
  return { name, type, optional };
}

/**
 * Refuses two envelopes whose pages would have one name. Operations with the same kind of response share the type of
 * the page.
 */
function failPages({ spec }: Contract, all: readonly Call[]): void {
  const envelopes = new Map<string, string>();
  for (const { dataType, page } of all) {
    if (page === undefined) continue;
    const other = envelopes.get(dataType);
    envelopes.set(dataType, page.envelope);
    if (other === undefined || other === page.envelope) continue;
    spec.fail(pointer("components", "schemas", page.envelope), {
      what: `The pages of two envelopes would be called ${dataType}.`,
      expected: "names that differ in more than List and Envelope",
      received: `${other} and ${page.envelope}`,
      remedy: "Rename one of them.",
    });
  }
}
