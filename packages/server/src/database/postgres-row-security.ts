import type { Database, Statement } from "./database.ts";

const ROLE: Statement = {
  name: "role.bypasses",
  text: "select rolname as name, rolsuper or rolbypassrls as bypasses from pg_roles where rolname = current_user",
};

/** Returns a sentence for the operator if row-level security does not apply to this program; otherwise undefined. */
export async function rowSecurityGap(database: Database): Promise<string | undefined> {
  if (database.engine !== "postgres") return undefined;
  const [role] = await database.read((session) => session.all<{ name: string; bypasses: number }>(ROLE, []));
  if (!role?.bypasses) return undefined;
  return `PostgreSQL's role ${role.name} is a superuser or has BYPASSRLS, so row-level security does not separate organisations: connect as a role that is neither.`;
}
