import { anchor } from "../address.ts";
import type { Operation } from "../model/operation.ts";
import type { ResponseModel } from "../model/response.ts";
import type { Field } from "../model/schema.ts";
import { Section } from "./page.tsx";
import { Fields } from "./schema-parts.tsx";

/** The names only: each is explained once, below. */
export function HeaderNames({ headers }: { headers: readonly Field[] }) {
  if (headers.length === 0) return null;
  return (
    <p class="note">
      Headers:{" "}
      {headers.map(({ name }, index) => (
        <>
          {index > 0 && ", "}
          <a href={`#${encodeURIComponent(headerId(name))}`}>{name}</a>
        </>
      ))}
    </p>
  );
}

/** Most answers carry the same headers; they are explained once. */
export function ResponseHeaders({ operation: { responses } }: { operation: Operation }) {
  const fields = new Map(responses.flatMap(({ headers }) => headers.map((header) => [header.name, header])));
  if (fields.size === 0) return null;
  const withStatuses = [...fields.values()].map((field) => ({
    ...field,
    required: false,
    schema: { ...field.schema, facts: [sentWith(field, responses), ...field.schema.facts] },
  }));
  return (
    <Section id="response-headers" title="Response headers">
      <Fields fields={withStatuses} prefix="response-header" />
    </Section>
  );
}

function headerId(name: string): string {
  return anchor("response-header", name);
}

/** A header that is not required comes with these answers or not; its description says when. */
function sentWith({ name, required }: Field, responses: readonly ResponseModel[]) {
  const statuses = responses
    .filter(({ headers }) => headers.some((header) => header.name === name))
    .map(({ status }) => status);
  const words = statuses.length === responses.length ? "every response" : statuses.join(", ");
  return { label: required ? "Always with" : "May come with", value: words };
}
