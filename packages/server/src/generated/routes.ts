// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
import type { OperationId } from "./operations.ts";

/** A parameter that is sent as text: its type, and its default. */
export interface Parameter {
  readonly type: "string" | "integer" | "number" | "boolean" | "array";
  readonly required: boolean;
  readonly default?: string | number | boolean | readonly (string | number | boolean)[];
  /** The type of an array's items. */
  readonly items?: "string" | "integer" | "number" | "boolean";
  /** True for an array whose items stand in one value, with commas between them. */
  readonly joined?: true;
  /** True for a time, or an array of times: the operation gets it in UTC. */
  readonly time?: true;
  /** The parameter that it replaces: no request has both. */
  readonly insteadOf?: string;
  /** True if one of the two is required. */
  readonly oneRequired?: true;
  /** The number of characters of every value. It marks the end of a value within a longer segment of the path. */
  readonly length?: number;
}

/** A body that is not `application/json`, or not required, or has its own limit. */
export interface Media {
  readonly kind: "json" | "text" | "binary" | "multipart";
  readonly mediaType: string;
  readonly required: boolean;
  readonly maxBytes?: number;
  /** The parts of a form, by name. `list`: a part may occur several times. */
  readonly parts?: Readonly<Record<string, FormPart>>;
}

export interface FormPart {
  readonly type: "string" | "integer" | "number" | "boolean" | "json" | "file";
  readonly list?: true;
}

export interface Route {
  readonly operationId: OperationId;
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** A template: `/v1/contacts/{contact_id}`. */
  readonly path: string;
  /** True if it changes nothing: a GET, or marked as `x-safe`. */
  readonly safe: boolean;
  /** True if it needs no key. */
  readonly public?: true;
  /** The parameters by name, as the contract spells it. */
  readonly parameters: {
    readonly path: Readonly<Record<string, Parameter>>;
    readonly query: Readonly<Record<string, Parameter>>;
    readonly header: Readonly<Record<string, Parameter>>;
  };
  /** The header parameters that reach the operation. */
  readonly headers?: readonly string[];
  readonly body: boolean;
  readonly media?: Media;
  /** True if it returns a page of a list, and takes `limit`. */
  readonly paged: boolean;
  /** True if it takes `If-Match`. */
  readonly conditional: boolean;
  /** True if it takes `Idempotency-Key`. */
  readonly idempotent: boolean;
  /** All documented statuses. */
  readonly statuses: readonly number[];
  /** The media types of successes other than `application/json`, by status; null without a body. */
  readonly responses?: Readonly<Record<number, string | null>>;
  /** Days (YYYY-MM-DD) of its deprecation and of its earliest removal. */
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
        cursor: { type: "string", required: false, insteadOf: "offset" },
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
    operationId: "deleteContact",
    method: "DELETE",
    path: "/v1/contacts/{contact_id}",
    safe: false,
    parameters: {
      path: { contact_id: { type: "string", required: true } },
      query: {},
      header: {
        "If-Match": { type: "string", required: false },
        "If-None-Match": { type: "string", required: false },
        "X-Request-Id": { type: "string", required: false },
      },
    },
    body: false,
    paged: false,
    conditional: true,
    idempotent: false,
    statuses: [204, 400, 401, 404, 408, 412, 417, 429, 431, 500, 501, 503],
    responses: { "204": null },
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
  {
    operationId: "resolveMemory",
    method: "POST",
    path: "/v1/memory/contact",
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
    statuses: [200, 201, 400, 401, 404, 406, 408, 409, 413, 415, 417, 422, 429, 431, 500, 501, 503],
  },
  {
    operationId: "getMemory",
    method: "GET",
    path: "/v1/memory/contact/{memory_id}",
    safe: true,
    parameters: {
      path: { memory_id: { type: "string", required: true } },
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
    operationId: "updateMemory",
    method: "PATCH",
    path: "/v1/memory/contact/{memory_id}",
    safe: false,
    parameters: {
      path: { memory_id: { type: "string", required: true } },
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
    operationId: "listMemoryMessages",
    method: "GET",
    path: "/v1/memory/contact/{memory_id}/messages",
    safe: true,
    parameters: {
      path: { memory_id: { type: "string", required: true } },
      query: {},
      header: { "X-Request-Id": { type: "string", required: false } },
    },
    body: false,
    paged: false,
    conditional: false,
    idempotent: false,
    statuses: [200, 400, 401, 406, 408, 417, 429, 431, 500, 501, 503],
  },
  {
    operationId: "createMemoryMessages",
    method: "POST",
    path: "/v1/memory/contact/{memory_id}/messages",
    safe: false,
    parameters: {
      path: { memory_id: { type: "string", required: true } },
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
    operationId: "updateMemoryFacts",
    method: "PATCH",
    path: "/v1/memory/contact/{memory_id}/facts",
    safe: false,
    parameters: {
      path: { memory_id: { type: "string", required: true } },
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
    operationId: "updateMemorySummary",
    method: "PATCH",
    path: "/v1/memory/contact/{memory_id}/summary",
    safe: false,
    parameters: {
      path: { memory_id: { type: "string", required: true } },
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
    operationId: "getMemoryContext",
    method: "GET",
    path: "/v1/memory/context",
    safe: true,
    parameters: {
      path: {},
      query: {
        contact_id: { type: "string", required: true },
        persona_id: { type: "string", required: false },
        agent_number: { type: "string", required: false, insteadOf: "persona_id", oneRequired: true },
      },
      header: { "X-Request-Id": { type: "string", required: false } },
    },
    body: false,
    paged: false,
    conditional: false,
    idempotent: false,
    statuses: [200, 400, 401, 404, 406, 408, 417, 429, 431, 500, 501, 503],
  },
  {
    operationId: "getMemoryChanges",
    method: "GET",
    path: "/v1/memory/changes",
    safe: true,
    parameters: {
      path: {},
      query: {
        call_id: { type: "string", required: false },
        conversation_id: { type: "string", required: false, insteadOf: "call_id", oneRequired: true },
      },
      header: { "X-Request-Id": { type: "string", required: false } },
    },
    body: false,
    paged: false,
    conditional: false,
    idempotent: false,
    statuses: [200, 400, 401, 404, 406, 408, 417, 429, 431, 500, 501, 503],
  },
  {
    operationId: "resetMemory",
    method: "POST",
    path: "/v1/memory/reset",
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
  {
    operationId: "enableMemory",
    method: "POST",
    path: "/v1/memory/enable",
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
    statuses: [200, 400, 401, 406, 408, 409, 413, 415, 417, 422, 429, 431, 500, 501, 503],
  },
];
