// The context of operations.
import { type RepositoriesByOrganization, type ResourceRepositories, resourceNames, resources } from "./index.ts";
import type {
  ContactRows,
  EmbeddedInContact,
  EmbeddedProperties,
  EmbeddedRows,
  Merge,
  RequestContext,
  ResourceName,
  RowsOfContacts,
} from "./resource.ts";

/** The repositories behind the context. The stored responses of an organisation also belong to contacts. */
export type ContextRepositories = RepositoriesByOrganization & {
  readonly responses: (orgId: string) => RowsOfContacts;
};

/** Creates the context of one operation. Each repository is created on first use. */
export function operationContext(
  repositories: ContextRepositories,
  orgId: string,
  request: Pick<RequestContext, "now" | "newId" | "assertVersion">,
): RequestContext & ResourceRepositories {
  return new Context(repositories, orgId, request) as RequestContext as RequestContext & ResourceRepositories;
}

class Context {
  readonly now: RequestContext["now"];
  readonly newId: RequestContext["newId"];
  readonly assertVersion: RequestContext["assertVersion"];
  readonly #repositories: ContextRepositories;
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
    repositories: ContextRepositories,
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

  get embeddedIn(): RequestContext["embeddedIn"] {
    return (contactIds) => embeddedIn(this.#repositories, this.#orgId, contactIds);
  }
}

interface Embedding {
  readonly name: ResourceName;
  readonly embeddedIn: (repository: unknown, contactIds: readonly string[]) => Promise<EmbeddedRows<unknown>>;
}

/**
 * The resources that contacts embed. The types of a loop cannot say that each repository belongs to its own resource.
 */
const embeddings = resourceNames.flatMap((name) => {
  const { embeddedIn } = resources[name] as Partial<Embedding>;
  return embeddedIn === undefined ? [] : [{ name, embeddedIn }];
});

/** See `RequestContext.embeddedIn`. */
export async function embeddedIn(
  repositories: RepositoriesByOrganization,
  orgId: string,
  contactIds: readonly string[],
): Promise<readonly EmbeddedInContact[]> {
  const found = await Promise.all(
    embeddings.map(({ name, embeddedIn }) => embeddedIn(repositories[name](orgId), contactIds)),
  );
  const embedded: EmbeddedInContact[] = [];
  for (const id of contactIds) {
    const properties: Record<string, unknown> = {};
    let state = "";
    for (const [index, { name }] of embeddings.entries()) {
      const ofContact = found[index]!.get(id);
      if (ofContact === undefined) return embedded;
      properties[name] = ofContact.rows;
      state += ofContact.state;
    }
    embedded.push({ properties: properties as unknown as EmbeddedProperties, state });
  }
  return embedded;
}

/** Returns the rows of contacts in all resources. Referring tables are handled before those they refer to. */
export function contactRows(repositories: ContextRepositories, orgId: string): RowsOfContacts {
  const each = async (act: (rows: ContactRows<unknown>, repository: unknown) => Promise<void>) => {
    for (const name of resourceNames.toReversed()) {
      const { contactRows } = resources[name];
      if (contactRows !== undefined) await act(contactRows, repositories[name](orgId));
    }
  };
  const responses = repositories.responses(orgId);
  return {
    async merged(merge: Merge) {
      await each((rows, repository) => rows.merged(repository, merge));
      await responses.merged(merge);
    },
    async deleted(contactId: string) {
      await each((rows, repository) => rows.deleted(repository, contactId));
      await responses.deleted(contactId);
    },
  };
}
