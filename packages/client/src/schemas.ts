// Validators of what is sent and of what responses hold, in the form of Standard Schema: `@contacts-api/client/schemas`.

export * from "./generated/schemas.ts";
export type { Issue, StandardSchema } from "./schema/standard-schema.ts";
