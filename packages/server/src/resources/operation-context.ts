// What an operation is given besides its request.
import { type RepositoriesByOrganization, type ResourceRepositories, resourceNames, resources } from "./index.ts";
import type { ContactRows, MergedIds, RequestContext } from "./resource.ts";

/** The context of one operation. Each repository is made when the operation asks for it. */
export function operationContext(
  repositories: RepositoriesByOrganization,
  orgId: string,
  request: Pick<RequestContext, "now" | "newId" | "assertVersion">,
): RequestContext & ResourceRepositories {
  return new Context(repositories, orgId, request) as RequestContext as RequestContext & ResourceRepositories;
}

class Context {
  readonly now: RequestContext["now"];
  readonly newId: RequestContext["newId"];
  readonly assertVersion: RequestContext["assertVersion"];
  readonly #repositories: RepositoriesByOrganization;
  readonly #orgId: string;

  static {
    for (const name of resourceNames) {
      Object.defineProperty(Context.prototype, name, {
        get(this: Context) {
          return this.#repositories[name](this.#orgId);
        },
      });
    }
  }

  constructor(
    repositories: RepositoriesByOrganization,
    orgId: string,
    { now, newId, assertVersion }: Pick<RequestContext, "now" | "newId" | "assertVersion">,
  ) {
    this.#repositories = repositories;
    this.#orgId = orgId;
    this.now = now;
    this.newId = newId;
    this.assertVersion = assertVersion;
  }

  get contactRows(): RequestContext["contactRows"] {
    return contactRows(this.#repositories, this.#orgId);
  }
}

/** The rows of contacts in all resources, in the order in which one refers to the other: the last ones first. */
export function contactRows(repositories: RepositoriesByOrganization, orgId: string): RequestContext["contactRows"] {
  const each = async (act: (rows: ContactRows<unknown>, repository: unknown) => Promise<void>) => {
    for (const name of resourceNames.toReversed()) {
      const { contactRows } = resources[name];
      if (contactRows !== undefined) await act(contactRows, repositories[name](orgId));
    }
  };
  return {
    merged: (ids: MergedIds) => each((rows, repository) => rows.merged(repository, ids)),
    deleted: (contactId: string) => each((rows, repository) => rows.deleted(repository, contactId)),
  };
}
