import { operationsOf, resolved } from "./operations.js";

/** Requires a limit for every part of a request, so that the server can refuse it early and the docs can state it. */
export function requestLimits() {
  // Checks each shared component once.
  const seen = new Set();

  function check(schema, place, ctx) {
    const { node, location } = resolved(schema, place, ctx);
    if (node === null || typeof node !== "object" || seen.has(node)) return;
    seen.add(node);
    for (const message of missingLimits(node)) ctx.report({ message, location: location.key() });
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      check(property, location.child(["properties", name]), ctx);
    }
    for (const keyword of ["items", "additionalProperties"]) check(node[keyword], location.child([keyword]), ctx);
    for (const keyword of ["allOf", "anyOf", "oneOf"]) {
      for (const [index, branch] of (node[keyword] ?? []).entries()) {
        check(branch, location.child([keyword, index]), ctx);
      }
    }
  }

  return {
    PathItem(pathItem, ctx) {
      for (const { operation, parameters, location } of operationsOf(pathItem, ctx)) {
        for (const parameter of parameters) {
          check(parameter.node.schema, parameter.location.child(["schema"]), ctx);
        }
        const body = resolved(operation.requestBody, location.child(["requestBody"]), ctx);
        for (const [type, media] of Object.entries(body.node?.content ?? {})) {
          check(media.schema, body.location.child(["content", type, "schema"]), ctx);
        }
      }
    },
  };
}

function* missingLimits(schema) {
  const types = [schema.type].flat();
  const isListed = schema.enum !== undefined || schema.const !== undefined;
  if (types.includes("string") && !isListed) {
    // The format `uuid` fixes the length; other formats do not.
    if (schema.maxLength === undefined && schema.pattern === undefined && schema.format !== "uuid") {
      yield "Add a maxLength or a pattern: a string in a request needs a limit.";
    }
    if (schema.pattern !== undefined && !schema["x-expected"]) {
      yield "Add x-expected: in words what the pattern demands; the server's refusal says it to the caller.";
    }
  }
  if ((types.includes("integer") || types.includes("number")) && !isListed) {
    for (const limit of ["minimum", "maximum"]) {
      if (schema[limit] === undefined) yield `Add a ${limit}: a number in a request needs both limits.`;
    }
  }
  if (types.includes("array") && schema.maxItems === undefined) {
    yield "Add maxItems: a list in a request needs a limit.";
  }
  if (types.includes("object") && schema.additionalProperties === undefined) {
    yield "Add additionalProperties: false refuses unknown fields, true takes anything; a request says which.";
  }
}
