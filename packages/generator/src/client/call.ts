// One operation as callers of the client see it: names, arguments, result.

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
  /** How examples call the method, and what they do with the result. */
  readonly names: ClientCall;
  /** The variable of a loop over all pages. */
  readonly item: string;
  /** In the order of their places in the path. */
  readonly path: readonly Named[];
  readonly query: readonly Parameter[];
  /** The header parameters that callers set themselves. */
  readonly headers: readonly Named[];
  readonly arguments: readonly Argument[];
  readonly dataKind: ReturnedData["kind"];
  readonly dataType: string;
  /** Whether it may be null. */
  readonly isNullable: boolean;
  /** The type of a page's items; undefined if the response is not a page. */
  readonly itemType: string | undefined;
  readonly page: Page | undefined;
  /** What each status brings, if they differ. */
  readonly byStatus: ReturnedData["byStatus"];
  /** How one page leads to the next; undefined if none does. */
  readonly course: Course | undefined;
  /** The codes of the refusals that the operation documents. */
  readonly codes: readonly string[];
  /** The headers that its successes document, by name. */
  readonly responseHeaders: readonly ResponseHeader[];
  /** The operation that reads what this one writes, if it writes one version of it only on demand (`If-Match`). */
  readonly reader: Operation | undefined;
  /**
   * Where the entity tag goes of an object that was read before and is given in place of its id: it is written if it is still at
   * that version, or read if it is not. `undefined` if only an id is taken.
   */
  readonly validator: "if-match" | "if-none-match" | undefined;
}

/** Without what it belongs to an entity tag cannot get a 304: callers pass the object that has it instead. */
const keptBack = ["If-None-Match"];

const known = new WeakMap<Contract, readonly Call[]>();

/** Several stages ask for them; they are made once. */
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
  // What was read or written may be given in place of its id, the last value of the path.
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

/** What examples name the result after. */
function shownData({ spec, schemas }: Contract, { responses }: Operation) {
  const content = successes(responses).find(({ content }) => content !== undefined)?.content;
  // There is data, or the envelope would have been refused.
  return dataOf(spec.document, content && { kind: content.kind, schema: schemas.get(content.schemaName ?? "") })!;
}

/** The client makes a key if it is not given one. */
export function isDemanded({ name, required }: Parameter): boolean {
  return required && name !== "Idempotency-Key";
}

function bodyType({ kind, schemaName }: NonNullable<Operation["body"]>): string {
  return kind === "text" ? "string" : kind === "binary" ? "BinaryBody" : (schemaName ?? "");
}

/** Before one that must be given, an argument is not left out but `undefined`. */
function inOrder(all: readonly Argument[]): Argument[] {
  const last = all.findLastIndex(({ optional }) => !optional);
  return all.map((given, index) =>
    given.optional && index < last ? argument(given.name, `${given.type} | undefined`) : given,
  );
}

/** As it stands in a signature: `options?: UpdateContactOptions`. */
export function declare({ name, type, optional }: Argument): string {
  return optional ? `${name}?: ${type}` : `${name}: ${type}`;
}

function argument(name: string, type: string, optional = false): Argument {
  return { name, type, optional };
}

/** Operations whose responses are of one kind share the type of the page. */
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
