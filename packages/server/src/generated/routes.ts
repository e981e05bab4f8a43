// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
import type { OperationId } from "./operations.ts";

/** A parameter as it comes in text: what to read it as, and what it is when it is absent. */
export interface Parameter {
  readonly type: "string" | "integer" | "boolean";
  readonly required: boolean;
  readonly default?: string | number | boolean;
}

export interface Route {
  readonly operationId: OperationId;
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** A template: `/v1/contacts/{contact_id}`. */
  readonly path: string;
  /** Changes nothing: a GET, or marked as `x-safe`. */
  readonly safe: boolean;
  /** By name, as the contract spells it. */
  readonly parameters: {
    readonly path: Readonly<Record<string, Parameter>>;
    readonly query: Readonly<Record<string, Parameter>>;
    readonly header: Readonly<Record<string, Parameter>>;
  };
  readonly body: boolean;
  /** Responds with a page of a list: takes `limit`. */
  readonly paged: boolean;
  /** Takes `If-Match`. */
  readonly conditional: boolean;
  /** Takes `Idempotency-Key`. */
  readonly idempotent: boolean;
  /** All documented statuses. */
  readonly statuses: readonly number[];
  /** Days (YYYY-MM-DD): since when it is deprecated, and from when on it may be gone. */
  readonly ending?: { readonly since: string; readonly sunset: string };
}

export const routes: readonly Route[] = [
  {
    operationId: "listContacts",
    method: "GET",
    path: "/v1/contacts",
    safe: true,
    parameters: {
      path: {},
      query: {
        limit: { type: "integer", required: false, default: 50 },
        cursor: { type: "string", required: false },
        offset: { type: "integer", required: false },
      },
      header: { "X-Request-Id": { type: "string", required: false } },
    },
    body: false,
    paged: true,
    conditional: false,
    idempotent: false,
    statuses: [200, 400, 401, 406, 408, 417, 429, 431, 500, 501, 503],
  },
  {
    operationId: "getContact",
    method: "GET",
    path: "/v1/contacts/{contact_id}",
    safe: true,
    parameters: {
      path: { contact_id: { type: "string", required: true } },
      query: {},
      header: {
        "If-None-Match": { type: "string", required: false },
        "If-Match": { type: "string", required: false },
        "X-Request-Id": { type: "string", required: false },
      },
    },
    body: false,
    paged: false,
    conditional: true,
    idempotent: false,
    statuses: [200, 304, 400, 401, 404, 406, 408, 412, 417, 429, 431, 500, 501, 503],
  },
  {
    operationId: "updateContact",
    method: "PATCH",
    path: "/v1/contacts/{contact_id}",
    safe: false,
    parameters: {
      path: { contact_id: { type: "string", required: true } },
      query: {},
      header: {
        "Idempotency-Key": { type: "string", required: false },
        "If-Match": { type: "string", required: false },
        "If-None-Match": { type: "string", required: false },
        "X-Request-Id": { type: "string", required: false },
      },
    },
    body: true,
    paged: false,
    conditional: true,
    idempotent: true,
    statuses: [200, 400, 401, 404, 406, 408, 409, 412, 413, 415, 417, 422, 429, 431, 500, 501, 503],
  },
  {
    operationId: "findContact",
    method: "POST",
    path: "/v1/contacts/find",
    safe: true,
    parameters: {
      path: {},
      query: {},
      header: {
        "Idempotency-Key": { type: "string", required: false },
        "X-Request-Id": { type: "string", required: false },
      },
    },
    body: true,
    paged: false,
    conditional: false,
    idempotent: true,
    statuses: [200, 400, 401, 406, 408, 409, 413, 415, 417, 422, 429, 431, 500, 501, 503],
  },
  {
    operationId: "resolveContact",
    method: "POST",
    path: "/v1/contacts/resolve",
    safe: false,
    parameters: {
      path: {},
      query: {},
      header: {
        "Idempotency-Key": { type: "string", required: false },
        "X-Request-Id": { type: "string", required: false },
      },
    },
    body: true,
    paged: false,
    conditional: false,
    idempotent: true,
    statuses: [200, 201, 400, 401, 406, 408, 409, 413, 415, 417, 422, 429, 431, 500, 501, 503],
  },
  {
    operationId: "mergeContacts",
    method: "POST",
    path: "/v1/contacts/merge",
    safe: false,
    parameters: {
      path: {},
      query: {},
      header: {
        "Idempotency-Key": { type: "string", required: false },
        "X-Request-Id": { type: "string", required: false },
      },
    },
    body: true,
    paged: false,
    conditional: false,
    idempotent: true,
    statuses: [200, 400, 401, 404, 406, 408, 409, 413, 415, 417, 422, 429, 431, 500, 501, 503],
  },
];
