import type { Part } from "./part.ts";

/** An operation with the fields of its path and document. */
export interface Endpoint {
  /** `PATCH /v1/contacts/{contact_id}` */
  readonly title: string;
  readonly path: string;
  readonly method: string;
  readonly node: Part;
  readonly pathItem: Part;
  readonly document: Part;
}
