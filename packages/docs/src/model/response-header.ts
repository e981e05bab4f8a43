import type { Fact } from "./limits.ts";
import type { Operation } from "./operation.ts";
import type { ResponseModel } from "./response.ts";
import type { Field } from "./schema.ts";

/** A header as it is explained: once for all responses in which it says the same. */
export interface ResponseHeader {
  readonly field: Field;
  /** Its name; where responses say different things of it, with their statuses. */
  readonly label: string;
  readonly statuses: readonly string[];
}

export function responseHeaders({ responses }: Operation): ResponseHeader[] {
  const all = responses.flatMap(({ status, headers }) => headers.map((field) => ({ status, field })));
  const same = [...Map.groupBy(all, ({ field }) => JSON.stringify(field)).values()];
  return same.map((group) => {
    const { field } = group.at(-1)!;
    const statuses = group.map(({ status }) => status);
    const isOnly = same.filter(([other]) => other?.field.name === field.name).length === 1;
    return { field, label: isOnly ? field.name : `${field.name} (${statuses.join(", ")})`, statuses };
  });
}

/** The labels of a response's headers. */
export function headerLabels(operation: Operation, { status }: ResponseModel): { name: string; label: string }[] {
  return responseHeaders(operation)
    .filter(({ statuses }) => statuses.includes(status))
    .map(({ field, label }) => ({ name: field.name, label }));
}

/** A header that is not required comes with these responses or not; its description says when. */
export function sentWith({ field, statuses }: ResponseHeader, { responses }: Operation): Fact {
  const words = statuses.length === responses.length ? "every response" : statuses.join(", ");
  return { label: field.required ? "Always with" : "May come with", value: words };
}
