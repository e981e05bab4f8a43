// The YAML of one operation, as the house rules want it.
import { withoutResource } from "@contacts-api/openapi/naming";
import { resourceOf } from "@contacts-api/openapi/resource";
import { capital } from "@contacts-api/openapi/words";
import type { Plan } from "./plan.ts";
import type { Model } from "./spec-edit.ts";
import { phrase, thirdPerson } from "./words.ts";

export function operationText(plan: Plan, model: Model): string {
  const { id, verb, noun, method, tag } = plan;
  const heading = `    ${method}:
      operationId: ${id}
      summary: ${capital(verb)} ${phrase(noun)}
      description: ${capital(thirdPerson(verb))} ${phrase(noun)}.
      tags: [${tag}]
`;
  // What is read is answered like the other one that reads; what changes something follows from its shape.
  return method === "get" ? heading + model.parameters + model.responses : heading + changeText(plan, model);
}

export function requestSchema(plan: Plan): string {
  const { resource, verb, noun } = plan;
  return `    ${schemaName(plan)}:
      type: object
      description: What to ${verb} ${phrase(noun)} with.
      additionalProperties: false
      properties:
        name: { $ref: "#/components/schemas/${resource}Name" }
`;
}

export function schemaName({ noun, verb, tag, resource }: Plan): string {
  const rest = withoutResource(noun, resourceOf(tag)) ?? noun;
  return `${resource}${rest}${capital(verb)}`;
}

function changeText(plan: Plan, { headers, schema, exampleValue }: Model): string {
  const { method, noun, isOfOne, hasBody } = plan;
  const isIdempotent = method === "post" || method === "patch";
  const parameters = [
    ...(isIdempotent ? ["IdempotencyKey"] : []),
    ...(isOfOne ? ["IfMatch", "IfNoneMatch"] : []),
    "RequestId",
  ];
  const refusals: [status: number, name: string, applies: boolean][] = [
    [400, hasBody ? "BadRequest" : "BadParameter", true],
    [401, "Unauthorized", true],
    [404, "NotFound", isOfOne],
    [406, "NotAcceptable", true],
    [408, "RequestTimeout", true],
    [409, "RequestInProgress", isIdempotent],
    [412, "PreconditionFailed", isOfOne],
    [413, "PayloadTooLarge", hasBody],
    [415, "UnsupportedMediaType", hasBody],
    [417, "ExpectationFailed", true],
    [422, "IdempotencyKeyReused", isIdempotent],
    [429, "TooManyRequests", true],
    [431, "HeadersTooLarge", true],
    [500, "InternalError", true],
    [501, "NotImplemented", true],
    [503, "ServiceUnavailable", true],
  ];
  const answered = isIdempotent ? headers : headers.replace(/^ *Idempotency-Replayed:.*\n/m, "");
  return `      parameters:
${parameters.map((name) => `        - $ref: "#/components/parameters/${name}"\n`).join("")}${hasBody ? body(plan) : ""}      responses:
        "200":
          description: The ${phrase(noun).replace(/^an? /, "")} afterwards.
${answered}          content:
            application/json:
${schema}              examples:
                answer:
                  summary: ${capital(phrase(noun))}
${exampleValue}${refusals
  .filter(([, , applies]) => applies)
  .map(([status, name]) => `        "${status}": { $ref: "#/components/responses/${name}" }\n`)
  .join("")}`;
}

function body(plan: Plan): string {
  return `      requestBody:
        required: true
        description: What to ${plan.verb} ${phrase(plan.noun)} with.
        content:
          application/json:
            schema: { $ref: "#/components/schemas/${schemaName(plan)}" }
            examples:
              name:
                summary: With a name
                value: { name: John Smith }
`;
}
