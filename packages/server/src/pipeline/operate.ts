// The operation itself, within its transaction, and what its version says of the caller's preconditions.
import type { Route } from "../generated/routes.ts";
import type { Answer } from "../http/answer.ts";
import { assertVersion, isNotModified, type Preconditions, toEntityTag } from "../http/conditional.ts";
import type { ValidRequest } from "../http/validation.ts";
import { operations, type RepositoriesByOrganization } from "../resources/index.ts";
import { operationContext } from "../resources/operation-context.ts";
import type { RequestContext } from "../resources/resource.ts";

export interface Scope {
  readonly orgId: string;
  readonly given: Preconditions;
  readonly now: Date;
  readonly newId: () => string;
}

interface Outcome {
  readonly status: number;
  readonly body: unknown;
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

// The seam: the types of each operation hold one by one, but not over the union that the loop of routes sees.
type AnyOperation = (request: unknown, context: RequestContext) => Promise<Outcome>;

/** Calls the operation of the route. Throws problems, and an error if it does not do what the contract declares. */
export async function operate(
  route: Route,
  valid: ValidRequest,
  repositories: RepositoriesByOrganization,
  { orgId, given, now, newId }: Scope,
): Promise<Answer> {
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
  const { status, body, version, headers } = await operation(valid, context);
  if (route.conditional && !route.safe && !isVersionAsserted) {
    throw new Error(`${route.operationId} declares If-Match and has not called assertVersion.`);
  }
  const tag = version === undefined ? {} : { etag: toEntityTag(version) };
  if (route.safe && route.conditional && version !== undefined && isNotModified(given, version)) {
    return { status: 304, headers: tag, body: undefined };
  }
  return { status, headers: { ...tag, ...headers }, body: JSON.stringify(body) };
}
