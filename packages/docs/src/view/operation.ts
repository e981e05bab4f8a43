import { endingWords } from "../model/ending.ts";
import type { Operation, Parameter } from "../model/operation.ts";
import { optional } from "../model/optional.ts";
import { responseHeaders, sentWith } from "../model/response-header.ts";
import { addresses } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import { authorization } from "./authorization.ts";
import { fieldList, headingsOfSections, note, prose, section } from "./blocks.ts";
import { requestBody } from "./bodies.ts";
import { callbackBlocks } from "./callbacks.ts";
import { fieldViews } from "./fields.ts";
import { operationLink } from "./line.ts";
import { responseBlocks } from "./responses.ts";
import { samplesView } from "./samples.ts";
import { serversSection } from "./servers.ts";
import type { Block, PageView } from "./view.ts";

const parameterTitles: Readonly<Record<Parameter["place"], string>> = {
  path: "Path parameters",
  query: "Query parameters",
  header: "Headers",
  cookie: "Cookies",
};
const places = Object.keys(parameterTitles) as Parameter["place"][];

export function operationView(context: SiteContext, operation: Operation): PageView {
  const { tags, title, method, path, servers, incoming } = operation;
  const over = [...(incoming ? ["Webhook"] : []), ...tags].join(" · ");
  const detail = detailOf(context, operation);
  return {
    address: addresses.operation(operation.id),
    title,
    description: `${method} ${path}: ${title}.`,
    ...(over === "" ? {} : { over }),
    intro: introOf(context, operation),
    ...optional({ samples: samplesView(context, operation) }),
    detail,
    headings: headingsOfSections(detail),
    servers,
    neighbours: neighboursOf(context, operation),
  };
}

function introOf(context: SiteContext, operation: Operation): Block[] {
  const { operationId, method, path, description, ending, safe } = operation;
  const marks = [...(safe ? ["safe: changes nothing"] : []), ...(ending ? [endingWords(ending)] : [])];
  return [
    {
      kind: "route",
      method,
      path,
      ...(operationId === undefined ? {} : { name: { label: "operationId", text: operationId } }),
      marks,
    },
    ...successor(context, operation),
    ...prose(description, 2),
  ];
}

/** Names the operation to use instead of one that will end. */
function successor({ reference }: SiteContext, { ending }: Operation): Block[] {
  const found = reference.operations.find(({ id }) => id === ending?.successor);
  return found ? [note("Use ", operationLink(found), " instead.")] : [];
}

function detailOf(context: SiteContext, operation: Operation): Block[] {
  const { elsewhere, servers, parameters, body, callbacks } = operation;
  return [
    ...(elsewhere ? [serversSection(servers)] : []),
    ...authorization(context, operation),
    ...places.flatMap((place) => {
      const fields = parameters.filter((parameter) => parameter.place === place);
      return section(`${place}-parameters`, parameterTitles[place], fieldList(fieldViews(fields, place)));
    }),
    ...(body
      ? [{ kind: "section", id: "body", title: "Request body", blocks: requestBody(body, "body") } as const]
      : []),
    ...section("responses", "Responses", responseBlocks(context, operation)),
    ...section("response-headers", "Response headers", headers(operation)),
    ...section("callbacks", "Callbacks", callbackBlocks(callbacks)),
  ];
}

/** Explains the headers of all responses once, as most carry the same. */
function headers(operation: Operation): Block[] {
  const fields = responseHeaders(operation).map((header) => ({
    name: header.label,
    required: false,
    schema: { ...header.field.schema, facts: [sentWith(header, operation), ...header.field.schema.facts] },
  }));
  return fieldList(fieldViews(fields, "response-header"));
}

function neighboursOf(
  { reference: { operations } }: SiteContext,
  operation: Operation,
): NonNullable<PageView["neighbours"]> {
  const at = operations.indexOf(operation);
  const linkTo = (neighbour: Operation | undefined) => neighbour && operationLink(neighbour);
  return optional({ before: linkTo(operations[at - 1]), after: linkTo(operations[at + 1]) });
}
