import type { Operation } from "../model/operation.ts";
import { isRefusal, lead, type ResponseModel } from "../model/response.ts";
import { headerLabels } from "../model/response-header.ts";
import { anchor } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import { refusalResponses } from "../samples/refusal.ts";
import { example, note, prose } from "./blocks.ts";
import { bodyLine, responseBodies } from "./bodies.ts";
import { withoutBody } from "./examples.ts";
import { problemLink, verifiedLink, withCommas } from "./line.ts";
import { linksOf } from "./response-links.ts";
import type { Block, RefusalView } from "./view.ts";

/** Returns what may come back: successes with their fields, refusals each with code, headers and examples. */
export function responseBlocks(context: SiteContext, operation: Operation): Block[] {
  if (operation.responses.length === 0) return [];
  const successes = operation.responses.filter((response) => !isRefusal(response));
  const refusals = operation.responses.filter(isRefusal).sort((a, b) => a.status.localeCompare(b.status, "en"));
  return [
    ...observed(context, operation),
    ...successes.map((response, index) => success(context, operation, response, successes.slice(0, index))),
    ...(refusals.length > 0
      ? [
          {
            kind: "refusals",
            id: "refusals",
            title: "Refusals",
            refusals: refusals.map((response) => refusal(context, operation, response)),
          } as const,
        ]
      : []),
  ];
}

export function responseId({ status }: ResponseModel): string {
  return anchor("response", status);
}

/** Counts what a server was seen to send of the documented responses. */
function observed({ content }: SiteContext, { id }: Operation): Block[] {
  const own = content.ledger[id];
  if (own === undefined) return [];
  const words = `${own.observed} of ${own.documented} documented statuses, headers, fields and examples `;
  return [note(words, verifiedLink)];
}

function success(
  context: SiteContext,
  operation: Operation,
  response: ResponseModel,
  before: readonly ResponseModel[],
): Block {
  const id = responseId(response);
  const { first, rest } = lead(response);
  const same = before.find(hasBodiesOf(response));
  return {
    kind: "part",
    id,
    status: response.status,
    title: first,
    blocks: [
      ...prose(rest),
      ...headerNames(operation, response),
      ...(response.contents.length === 0 ? [note(withoutBody)] : []),
      ...(same
        ? [note("Body: the same fields as ", { to: `#${responseId(same)}`, words: same.status }, ".")]
        : responseBodies(response.contents, id)),
      ...linksOf(context, response),
    ],
  };
}

/** Finds an earlier response with the same bodies, of named schemas. */
function hasBodiesOf({ contents }: ResponseModel) {
  const bodies = (one: ResponseModel["contents"]) =>
    one.map(({ mediaType, schema }) => `${mediaType} ${schema?.name}`).join();
  const isNamed = contents.length > 0 && contents.every(({ schema }) => schema?.name !== undefined);
  return (other: ResponseModel) => isNamed && bodies(other.contents) === bodies(contents);
}

function refusal(context: SiteContext, operation: Operation, response: ResponseModel): RefusalView {
  const { first, rest } = lead(response);
  const { status, code, otherMethods, maxBytes, contents } = response;
  const id = responseId(response);
  // The body of refusals is mostly the same for all of them, and described on the page of its schema.
  const isNamed = contents.every(({ schema }) => schema === undefined || schema.name !== undefined);
  return {
    id,
    status,
    ...(code === undefined ? {} : { code }),
    ...(otherMethods ? { mark: "other methods" } : {}),
    title: first,
    blocks: [
      ...prose(rest),
      ...(code === undefined ? [] : [note("What it means and what to do: ", problemLink(code))]),
      ...(maxBytes === undefined ? [] : [note(`The limit is ${maxBytes} bytes.`)]),
      ...headerNames(operation, response),
      ...(isNamed ? contents.map(bodyLine) : responseBodies(contents, id)),
      ...refusalResponses(context.content.ledger, operation, response).map(({ example: one, verified }) =>
        example(one, verified),
      ),
      ...linksOf(context, response),
    ],
  };
}

/** Names the headers; each is explained once, below. */
function headerNames(operation: Operation, response: ResponseModel): Block[] {
  const headers = headerLabels(operation, response);
  const links = headers.map(({ name, label }) => ({ to: `#${anchor("response-header", label)}`, words: name }));
  return links.length === 0 ? [] : [note("Headers: ", ...withCommas(links))];
}
