import type { Operation } from "../model/operation.ts";
import type { ResponseModel } from "../model/response.ts";
import { headerLabels, responseHeaders, sentWith } from "../model/response-header.ts";
import { anchor } from "../output/address.ts";
import { Section } from "./page.tsx";
import { Fields } from "./schema-parts.tsx";

/** The names only: each is explained once, below. */
export function HeaderNames({ operation, response }: { operation: Operation; response: ResponseModel }) {
  const headers = headerLabels(operation, response);
  if (headers.length === 0) return null;
  return (
    <p class="note">
      Headers:{" "}
      {headers.map(({ name, label }, index) => (
        <>
          {index > 0 && ", "}
          <a href={`#${encodeURIComponent(anchor("response-header", label))}`}>{name}</a>
        </>
      ))}
    </p>
  );
}

/** Most responses carry the same headers; they are explained once. */
export function ResponseHeaders({ operation }: { operation: Operation }) {
  const headers = responseHeaders(operation);
  if (headers.length === 0) return null;
  const fields = headers.map((header) => ({
    name: header.label,
    required: false,
    schema: { ...header.field.schema, facts: [sentWith(header, operation), ...header.field.schema.facts] },
  }));
  return (
    <Section id="response-headers" title="Response headers">
      <Fields fields={fields} prefix="response-header" />
    </Section>
  );
}
