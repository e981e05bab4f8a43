import type { Part } from "./part.ts";

/** An operation with what it takes from around it. */
export interface Endpoint {
  /** `PATCH /v1/contacts/{contact_id}` */
  readonly title: string;
  readonly path: string;
  readonly method: string;
  readonly node: Part;
  readonly pathItem: Part;
  readonly document: Part;
}
