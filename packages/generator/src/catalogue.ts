// The catalogue of refusals, from the shared responses of the spec.

import type { Spec } from "@contacts-api/openapi/load";
import { isNode, members, type Node } from "@contacts-api/openapi/node";
import type { Response } from "./content.ts";
import type { Contract } from "./contract.ts";

export interface Problem {
  readonly status: number;
  /** The usual message for people, when there is no more precise one. */
  readonly message: string;
}

/**
 * Returns every refusal by its code, in the order of the enumeration. Ends with a SpecError if the spec contradicts
 * itself.
 */
export function catalogue(contract: Contract): Map<string, Problem> {
  const { spec, schemas } = contract;
  const found = new Map<string, Problem>();
  for (const { code, status, response } of refusals(contract)) {
    const known = found.get(code);
    if (known && known.status !== status) failStatus(spec, code, known.status, status);
    if (!known) found.set(code, { status, message: firstMessage(spec, code, response) });
  }
  const codes = (schemas.get("ProblemCode")?.["enum"] ?? []) as string[];
  failDifference(spec, codes, [...found.keys()]);
  return new Map(codes.map((code) => [code, found.get(code) as Problem]));
}

/** Returns every shared refusal, in the order of the document, with its status. */
function refusals({ spec }: Contract): { code: string; status: number; response: Node }[] {
  const statuses = new Map<Node, number>();
  for (const [, pathItem] of members(spec.document["paths"])) {
    for (const [, operation] of members(pathItem)) {
      for (const [status, response] of members(operation["responses"])) {
        statuses.set(spec.resolve(response), Number(status));
      }
    }
  }
  const components = spec.document["components"] as Node;
  const others = spec.document["x-other-methods"];
  if (isNode(others)) statuses.set(others, 405);
  const shared = members(components["responses"]).map(([, response]) => response);
  return [...shared, ...(isNode(others) ? [others] : [])].flatMap((response) => {
    const code = response["x-problem-code"];
    const status = statuses.get(response);
    return typeof code === "string" && status !== undefined ? [{ code, status, response }] : [];
  });
}

function firstMessage(spec: Spec, code: string, response: Node): string {
  const content = (response["content"] ?? {}) as Record<string, Node>;
  const [example] = members(content["application/json"]?.["examples"]);
  const value = example?.[1]["value"];
  const problem = isNode(value) && Array.isArray(value["errors"]) ? value["errors"][0] : undefined;
  if (typeof problem?.message === "string") return problem.message;
  return spec.fail("#/components/responses", {
    what: `The response with x-problem-code ${code} has no message.`,
    expected: "an example whose value has errors, the first with a message",
    received: JSON.stringify(value) ?? "no example",
    remedy: "Write an example.",
  });
}

function failStatus(spec: Spec, code: string, one: Response["status"], other: Response["status"]): never {
  return spec.fail("#/components/responses", {
    what: `The problem code ${code} is sent with two statuses.`,
    expected: "one status for each code",
    received: `${one} and ${other}`,
    remedy: "Use one status, or two codes.",
  });
}

function failDifference(spec: Spec, codes: readonly string[], found: readonly string[]): void {
  const without = codes.filter((code) => !found.includes(code));
  const unknown = found.filter((code) => !codes.includes(code));
  if (without.length + unknown.length === 0) return;
  spec.fail("#/components/schemas/ProblemCode", {
    what: "The enumeration ProblemCode and the refusals differ.",
    expected: "each code is the x-problem-code of a shared response that a path uses",
    received: [
      ...without.map((code) => `${code} has no response`),
      ...unknown.map((code) => `${code} is not in ProblemCode`),
    ].join(", "),
    remedy: "Add what is missing.",
  });
}
