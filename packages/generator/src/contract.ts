// The contract for the stages: operations with all references resolved, in the order of the spec.
import type { Spec } from "@contacts-api/openapi/load";
import type { Node } from "@contacts-api/openapi/node";
import type { Body, Response } from "./content.ts";
import type { Parameter } from "./parameters.ts";

export const methods = ["GET", "POST", "PATCH", "PUT", "DELETE"] as const;
export type Method = (typeof methods)[number];

export interface Operation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** The days of its deprecation and removal, if it will end. */
  readonly ending: Ending | undefined;
  readonly safe: boolean;
  /** True if it deletes permanently: a DELETE, or marked with `x-destructive`. */
  readonly destructive: boolean;
  /** Tells a model when to use it, and what to use instead (`x-tool-description`). */
  readonly toolDescription: string;
  /** True if it needs no key (`security: []`). */
  readonly public: boolean;
  readonly parameters: readonly Parameter[];
  /** The header parameters that reach the operation: the pipeline deals with the others. */
  readonly requestHeaders: readonly Parameter[];
  readonly body: Body | undefined;
  readonly responses: readonly Response[];
}

export interface Ending {
  /** Days, YYYY-MM-DD. */
  readonly since: string;
  readonly sunset: string;
  /** The operationId of the replacement. */
  readonly successor: string | undefined;
}

export interface Contract {
  readonly spec: Spec;
  readonly operations: readonly Operation[];
  readonly schemas: ReadonlyMap<string, Node>;
}
