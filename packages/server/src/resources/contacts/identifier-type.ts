// The types of identifiers.

export type IdentifierType = "phone_number" | "email" | "external_id";

/** In order of precedence. */
export const identifierTypes: readonly IdentifierType[] = ["phone_number", "email", "external_id"];

export interface Identifier {
  readonly type: IdentifierType;
  readonly key: string;
  readonly value: string;
}
