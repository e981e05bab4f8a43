// The server as a library: the app for any runtime, and what runs it on Node.
export { type App, type AppOptions, createApp } from "./app.ts";
export type { Database, Session, Statement, Value } from "./database/database.ts";
export { DatabaseOpenError, DatabaseUnavailable } from "./database/database.ts";
export { openPostgres } from "./database/postgres.ts";
export { openSqlite } from "./database/sqlite.ts";
export { type RateLimit, rateLimiter } from "./http/rate-limit.ts";
export type { RequestRecord } from "./http/request-record.ts";
export { createKey, listKeys, revokeKey } from "./organizations/keys.ts";
export { NameError } from "./organizations/name-rules.ts";
export {
  createOrganization,
  listOrganizations,
  OrganizationError,
  type OrganizationRow,
} from "./organizations/organization.ts";
export { type Config, ConfigError, readConfig } from "./process/config.ts";
export { type RunningServer, startServer } from "./process/main.ts";
export { migrate } from "./store/migrate.ts";
export { sqlStore } from "./store/sql-store.ts";
export type { Repositories, Store } from "./store/store.ts";
