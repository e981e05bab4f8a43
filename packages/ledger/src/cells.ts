// The promises of the contract for each operation, one cell for each observable part.
import { follow } from "@contacts-api/openapi/follow";
import type { Contract } from "@contacts-api/spec/conformance/contract";
import type { DocumentedOperation } from "./documented-operation.ts";

export interface Cell {
  readonly operation: string;
  /** The status of the response; undefined for parts of the request. */
  readonly status: number | undefined;
  readonly kind: "status" | "header" | "example" | "request" | "request field" | "response field";
  /** The status again, or the name of the header, the example or the field. */
  readonly name: string;
}

export function cellsOf(contract: Contract, { id, bodies, responses, otherMethods }: DocumentedOperation): Cell[] {
  const cells: Cell[] = Object.keys(bodies).map((name) => ({
    operation: id,
    status: undefined,
    kind: "request",
    name,
  }));
  for (const [code, reference] of Object.entries({ ...responses, 405: otherMethods })) {
    const { headers = {}, content = {} } = follow(contract, reference);
    const cell = (kind: Cell["kind"]) => (name: string) => ({ operation: id, status: Number(code), kind, name });
    cells.push(cell("status")(code));
    cells.push(...Object.keys(headers).map(cell("header")));
    cells.push(...Object.keys(content["application/json"]?.examples ?? {}).map(cell("example")));
  }
  return cells;
}
