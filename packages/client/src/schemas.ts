// Validators of what is sent, as Standard Schema has them: `@contacts-api/client/schemas`.

export * from "./generated/schemas.ts";
export type { Issue, StandardSchema } from "./schema/standard-schema.ts";
