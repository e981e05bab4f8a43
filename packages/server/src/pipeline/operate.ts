// Runs an operation within its transaction, and compares its version with the caller's preconditions.
import type { Version } from "../generated/operations.ts";
import type { Route } from "../generated/routes.ts";
import { assertVersion, isNotModified, type Preconditions, toEntityTag } from "../http/conditional.ts";
import type { ApiResponse } from "../http/response.ts";
import { toJson } from "../http/serialized.ts";
import type { ValidRequest } from "../http/validation.ts";
import { operations } from "../resources/index.ts";
import { type ContextRepositories, operationContext } from "../resources/operation-context.ts";
import type { RequestContext } from "../resources/resource.ts";

export interface Scope {
  readonly orgId: string;
  readonly given: Preconditions;
  readonly now: Date;
  readonly newId: () => string;
}

interface Outcome {
  readonly status: number;
  readonly body?: unknown;
  readonly version?: Version;
  readonly contactId?: string;
  readonly headers?: Readonly<Record<string, string | number | boolean | undefined>>;
}

// The type of any operation. The precise types hold for each operation alone, not for the union of all.
type AnyOperation = (request: unknown, context: Partial<RequestContext>) => Promise<Outcome>;

/** Runs the operation of the route. Throws problems, and an error if the operation breaks its contract. */
export async function operate(
  route: Route,
  valid: ValidRequest,
  repositories: ContextRepositories,
  { orgId, given, now, newId }: Scope,
): Promise<ApiResponse> {
  let isVersionAsserted = false;
  const context = operationContext(repositories, orgId, {
    now,
    newId,
    assertVersion(version) {
      isVersionAsserted = true;
      assertVersion(given, version);
    },
  });
  const operation = operations[route.operationId] as AnyOperation;
  const outcome = await operation(valid, context);
  if (route.conditional && !route.safe && !isVersionAsserted) {
    throw new Error(`${route.operationId} declares If-Match and has not called assertVersion.`);
  }
  return toResponse(route, outcome, given);
}

/** Runs a public operation. It has no organisation, and so no repositories. */
export async function operatePublicly(
  route: Route,
  valid: ValidRequest,
  { given, now, newId }: Omit<Scope, "orgId">,
): Promise<ApiResponse> {
  const operation = operations[route.operationId] as AnyOperation;
  return toResponse(route, await operation(valid, { now, newId }), given);
}

function toResponse(route: Route, outcome: Outcome, given: Preconditions): ApiResponse {
  const { status, body, version, contactId, headers } = outcome;
  const tag = version === undefined ? {} : { etag: toEntityTag(version) };
  if (route.safe && route.conditional && version !== undefined && isNotModified(given, version)) {
    return { status: 304, headers: tag, body: undefined };
  }
  const own = headers === undefined ? undefined : asText(headers);
  const mediaType = route.responses?.[status];
  if (mediaType === undefined) return { status, headers: { ...tag, ...own }, body: toJson(body), contactId };
  if (mediaType === null) return { status, headers: { ...tag, ...own }, body: undefined, contactId };
  return { status, headers: { ...contentType(mediaType), ...tag, ...own }, body: content(mediaType, body), contactId };
}

/** Converts header values to text, and names to lower case, so that they replace the pipeline's own headers. */
function asText(headers: NonNullable<Outcome["headers"]>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const text = String(value);
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name))
      throw new Error(`${JSON.stringify(name)} is not a name of a header.`);
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text))
      throw new Error(`The header ${name} has a character that no header can have.`);
    texts[name.toLowerCase()] = text;
  }
  return texts;
}

function contentType(mediaType: string): Record<string, string> {
  return { "content-type": mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType };
}

function content(mediaType: string, body: unknown): string | Uint8Array {
  if (mediaType.endsWith("+json")) return toJson(body);
  if (typeof body === "string" || body instanceof Uint8Array) return body;
  throw new Error(`A response of ${mediaType} is neither text nor bytes.`);
}
