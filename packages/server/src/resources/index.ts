// The resources of the API. Everything that concerns all of them is derived from this list; no other file names them.
import type { Session } from "../database/database.ts";
import type { Migration } from "../database/migration.ts";
import { platformMigrations } from "../database/migrations/index.ts";
import { platformTables, responseTable, type Table } from "../database/table.ts";
import type { Operations } from "../generated/operations.ts";
import type { InMemorySession } from "../in-memory/in-memory-database.ts";
import { contacts } from "./contacts/resource.ts";
import { memories } from "./memories/resource.ts";
import type { KeptTotal, RequestContext, Resource, ResourceName } from "./resource.ts";

const list = { contacts, memories };

export type ResourceRepositories = { readonly [Name in keyof typeof list]: ReturnType<(typeof list)[Name]["sql"]> };

export const resources: {
  readonly [Name in ResourceName]: Resource<Name, ResourceRepositories[Name], ResourceRepositories>;
} = list;

export const resourceNames = Object.keys(list) as readonly ResourceName[];
const all = Object.values(resources);

/** Every operation of the contract. */
export const operations: Operations<RequestContext & ResourceRepositories> = Object.assign(
  {},
  ...all.map(({ operations }) => operations),
);

/** Referenced tables come first. */
export const tables: readonly Table[] = [...platformTables, ...all.flatMap(({ tables }) => tables), responseTable];

export const migrations: readonly Migration[] = [
  ...platformMigrations,
  ...all.flatMap(({ migrations }) => migrations),
].sort((left, right) => left.version - right.version);

export const totals: readonly KeptTotal[] = all.flatMap(({ total }) => total ?? []);

/** The repositories of each resource, by organisation. */
export type RepositoriesByOrganization = {
  readonly [Name in ResourceName]: (orgId: string) => ResourceRepositories[Name];
};

/** Creates the repositories of all resources, each on first use. */
type RepositoriesOn<OneSession> = new (
  session: OneSession,
) => RepositoriesByOrganization & { readonly session: OneSession };

export const SqlRepositories: RepositoriesOn<Session> = repositoriesOn((name, session, orgId) =>
  resources[name].sql(session, orgId),
);

export const InMemoryRepositories: RepositoriesOn<InMemorySession> = repositoriesOn((name, session, orgId) =>
  resources[name].inMemory(session, orgId),
);

/** Inserts the seed of each resource. */
export async function seedResources(
  repositories: RepositoriesByOrganization,
  orgId: string,
  context: Pick<RequestContext, "now" | "newId">,
): Promise<void> {
  for (const name of resourceNames) {
    // The types of a loop cannot say that each repository belongs to its own resource.
    const { seed } = resources[name] as Pick<Resource<ResourceName, unknown, unknown>, "seed">;
    await seed?.(repositories[name](orgId), context);
  }
}

function repositoriesOn<OneSession>(
  make: (name: ResourceName, session: OneSession, orgId: string) => unknown,
): RepositoriesOn<OneSession> {
  class Repositories {
    readonly session: OneSession;

    constructor(session: OneSession) {
      this.session = session;
    }
  }
  for (const name of resourceNames) {
    Object.defineProperty(Repositories.prototype, name, {
      get(this: Repositories) {
        return (orgId: string) => make(name, this.session, orgId);
      },
    });
  }
  return Repositories as unknown as RepositoriesOn<OneSession>;
}
