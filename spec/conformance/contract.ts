import { readFileSync } from "node:fs";
import { parseYaml } from "@contacts-api/openapi/redocly";

/** The part of the shape of contacts.yaml that the tests use. */
export type Schema = { [keyword: string]: unknown };
type Example = { summary: string; value: unknown };
export type Media = { schema: Schema; examples: Record<string, Example> };
type WireValue = { name: string; schema: Schema; example?: unknown; examples?: Record<string, Example> };
export type Parameter = WireValue & { in: string; required?: boolean };
export type Response = { headers?: Record<string, WireValue>; content?: Record<string, Media> };
export type Operation = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Response>;
};
export type Contract = {
  "x-other-methods": Response;
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    parameters: Record<string, Parameter>;
    headers: Record<string, WireValue>;
    responses: Record<string, Response>;
  };
};

export const contractPath = new URL("../contacts.yaml", import.meta.url).pathname;

const json = JSON.stringify(parseYaml(readFileSync(contractPath, "utf8")));

/** Reads a new copy at every call, without shared objects of YAML anchors, so that a test can change one place. */
export function readContract(): Contract {
  return JSON.parse(json) as Contract;
}

/** Returns every operation with its id. */
export function operationsOf(contract: Contract): Operation[] {
  const items = Object.values(contract.paths).flatMap((pathItem) => Object.values(pathItem));
  return items.filter((item) => item?.operationId !== undefined);
}
