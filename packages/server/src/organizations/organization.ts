// Creates, finds and lists organisations. Only `createOrganization` creates one, so a mistyped name does not.
import type { KeyRepository, OrganizationRow } from "./key-repository.ts";
import type { KeyStore } from "./key-store.ts";
import { NameError, toOrganizationName } from "./name-rules.ts";
import { nearNames } from "./near-names.ts";

export type { OrganizationRow };

export interface OrganizationOptions {
  /** At most 200 visible characters that do not look like an id. Case and outer spaces do not distinguish names. */
  readonly name: string;
  readonly now: Date;
  readonly newId: () => string;
}

/** The organisation does not exist, or its name is taken. The message is for the operator. */
export class OrganizationError extends Error {
  override readonly name = "OrganizationError";
}

/** Creates an organisation. Throws `NameError`, or `OrganizationError` if the name is taken. */
export async function createOrganization(store: KeyStore, options: OrganizationOptions): Promise<OrganizationRow> {
  const name = toOrganizationName(options.name);
  const row = { id: options.newId(), name, created_at: options.now.toISOString() };
  await store.write(async ({ keys }) => {
    const [known] = await keys.findOrganizationsNamed(name);
    if (known !== undefined) {
      throw new OrganizationError(
        `There is already an organisation "${known.name}" (${known.id}). Use it, or choose another name.`,
      );
    }
    await keys.insertOrganization(row);
  });
  return row;
}

/** Returns all organisations, oldest first. */
export function listOrganizations(store: KeyStore): Promise<OrganizationRow[]> {
  return store.read(({ keys }) => keys.listOrganizations());
}

/**
 * Returns the organisation with this name or id. Throws `OrganizationError` if it does not exist, or several have the
 * name.
 */
export async function getOrganization(keys: KeyRepository, nameOrId: string): Promise<OrganizationRow> {
  const byId = await keys.findOrganization(nameOrId.trim());
  if (byId !== undefined) return byId;
  const named = await keys.findOrganizationsNamed(nameOrId);
  const [first, ...others] = named;
  if (first === undefined) throw new OrganizationError(await missing(keys, nameOrId));
  if (others.length === 0) return first;
  const exact = named.find(({ name }) => name === nameOrId);
  if (exact !== undefined) return exact;
  const list = named.map(({ id, name }) => `"${name}" (${id})`).join(", ");
  throw new OrganizationError(`Several organisations have the name "${nameOrId}": ${list}. Use the id.`);
}

async function missing(keys: KeyRepository, nameOrId: string): Promise<string> {
  const names = (await keys.listOrganizations()).map(({ name }) => name);
  const near = nearNames(nameOrId, names).map((name) => `"${name}"`);
  const hints = [
    ...(near.length > 0 ? [`Did you mean ${near.join(" or ")}?`] : []),
    ...(names.length > 0 ? ["`contacts-api orgs list` lists all."] : []),
    ...creation(nameOrId),
  ];
  return [`There is no organisation "${nameOrId}".`, ...hints].join(" ");
}

/** Returns the command that creates it, if the name is valid. */
function creation(text: string): string[] {
  try {
    const name = toOrganizationName(text);
    const word = /^[\w.@-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;
    return [`\`contacts-api orgs create ${word}\` creates it.`];
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    return [];
  }
}
