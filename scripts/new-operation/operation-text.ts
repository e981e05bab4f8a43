// The YAML of one operation, as the house rules demand.
import { withoutResource } from "@contacts-api/openapi/naming";
import { resourceOf } from "@contacts-api/openapi/resource";
import { capital } from "@contacts-api/openapi/words";
import { phrase, thirdPerson } from "../scaffold/words.ts";
import { successText } from "./part-text.ts";
import type { Plan } from "./plan.ts";
import type { Model } from "./spec-edit.ts";

/** Returns the YAML. `model` is a similar operation, which kinds with their own templates do not need. */
export function operationText(plan: Plan, model: Model | undefined): string {
  const { id, verb, noun, method, tag } = plan;
  const heading = `    ${method}:
      operationId: ${id}
      summary: ${capital(verb)} ${phrase(noun)}
      description: ${capital(thirdPerson(verb))} ${phrase(noun)}.
      tags: [${tag}]
`;
  if (plan.kind !== "other")
    return heading + parametersText(plan) + bodyText(plan) + successText(plan) + refusalsText(plan);
  // A read has the response of another read; a change has the one of its kind.
  return method === "get" ? heading + model!.parameters + model!.responses : heading + changeText(plan, model!);
}

export function requestSchema(plan: Plan): string {
  const { nameSchema, verb, noun } = plan;
  return `    ${schemaName(plan)}:
      type: object
      description: What to ${verb} ${phrase(noun)} with.
      additionalProperties: false
      properties:
        name: ${nameSchema}
`;
}

export function schemaName({ noun, verb, tag, resource }: Plan): string {
  const rest = withoutResource(noun, resourceOf(tag)) ?? noun;
  return `${resource}${rest}${capital(verb)}`;
}

function changeText(plan: Plan, { headers, schema, exampleValue }: Model): string {
  const { noun } = plan;
  const responseHeaders = isIdempotent(plan) ? headers : headers.replace(/^ *Idempotency-Replayed:.*\n/m, "");
  return `${parametersText(plan)}${bodyText(plan)}      responses:
        "200":
          description: The ${phrase(noun).replace(/^an? /, "")} afterwards.
${responseHeaders}          content:
            application/json:
${schema}              examples:
                ${plan.example ?? "response"}:
                  summary: ${capital(phrase(noun))}
${exampleValue}${refusalsText(plan)}`;
}

function isIdempotent({ method }: Plan): boolean {
  return method === "post" || method === "patch";
}

/** Tells if it changes one object with a version. */
function isConditional({ kind, isOfOne }: Plan): boolean {
  return isOfOne && kind !== "list" && kind !== "creation";
}

function parametersText(plan: Plan): string {
  const names = [
    ...(isIdempotent(plan) ? ["IdempotencyKey"] : []),
    ...(isConditional(plan) ? ["IfMatch", "IfNoneMatch"] : []),
    ...(plan.kind === "list" ? ["Limit", "Cursor", "Offset"] : []),
    "RequestId",
  ];
  return `      parameters:\n${names.map((name) => `        - $ref: "#/components/parameters/${name}"\n`).join("")}`;
}

function refusalsText(plan: Plan): string {
  const { hasBody, isOfOne, notFound } = plan;
  const refusals: [status: number, name: string, applies: boolean][] = [
    [400, hasBody ? "BadRequest" : "BadParameter", true],
    [401, "Unauthorized", true],
    [404, notFound, isOfOne],
    [406, "NotAcceptable", true],
    [408, "RequestTimeout", true],
    [409, "RequestInProgress", isIdempotent(plan)],
    [412, "PreconditionFailed", isConditional(plan)],
    [413, "PayloadTooLarge", hasBody],
    [415, "UnsupportedMediaType", hasBody],
    [417, "ExpectationFailed", true],
    [422, "IdempotencyKeyReused", isIdempotent(plan)],
    [429, "TooManyRequests", true],
    [431, "HeadersTooLarge", true],
    [500, "InternalError", true],
    [501, "NotImplemented", true],
    [503, "ServiceUnavailable", true],
  ];
  return refusals
    .filter(([, , applies]) => applies)
    .map(([status, name]) => `        "${status}": { $ref: "#/components/responses/${name}" }\n`)
    .join("");
}

function bodyText(plan: Plan): string {
  if (!plan.hasBody) return "";
  return `      requestBody:
        required: true
        description: What to ${plan.verb} ${phrase(plan.noun)} with.
        content:
          application/json:
            schema: { $ref: "#/components/schemas/${schemaName(plan)}" }
            examples:
              ${plan.example ?? "name"}:
                summary: With a name
                value: { name: John Smith }
`;
}
