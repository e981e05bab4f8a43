// Gives names to bodies with inline schemas, so that callers have a type to name. Those of an operation are named after
// it, shared ones after their component.
import { isNode, members } from "@contacts-api/openapi/node";
import { pointer } from "@contacts-api/openapi/pointer";
import { capital } from "@contacts-api/openapi/words";
import { methods } from "../contract.ts";
import type { NamedSchemas } from "./named-schemas.ts";

type Members = Record<string, unknown>;

/** Media types of named bodies. Texts and bytes have no type to name. */
const named = /^(?:application\/(?:.+\+)?json|multipart\/form-data)$/;

/** Changes the document: schemas of JSON and forms become references. */
export function nameBodies(document: Members, schemas: NamedSchemas): void {
  const components = (document["components"] ?? {}) as Members;
  for (const [name, body] of members(components["requestBodies"])) {
    nameSchema(`${capital(name)}Body`, body, ["components", "requestBodies", name]);
  }
  for (const [name, response] of members(components["responses"])) {
    nameSchema(`${capital(name)}Response`, response, ["components", "responses", name]);
  }
  for (const [path, item] of members(document["paths"])) {
    for (const [method, operation] of members(item).filter(([key]) => isMethod(key))) {
      const id = capital(String(operation["operationId"]));
      const keys = ["paths", path, method];
      if (isNode(operation["requestBody"])) nameSchema(`${id}Body`, operation["requestBody"], [...keys, "requestBody"]);
      for (const [status, response] of members(operation["responses"])) {
        nameSchema(`${id}Response${status === "200" ? "" : status}`, response, [...keys, "responses", status]);
      }
    }
  }

  function nameSchema(name: string, body: Members, keys: readonly string[]): void {
    for (const [mediaType, media] of members(body["content"])) {
      const schema = media["schema"];
      if (!isNode(schema) || typeof schema["$ref"] === "string" || !named.test(mediaType)) continue;
      const origin = pointer(...keys, "content", mediaType, "schema");
      (media as Members)["schema"] = schemas.add(name, schema, origin);
    }
  }
}

function isMethod(key: string): boolean {
  return methods.some((method) => method.toLowerCase() === key);
}
