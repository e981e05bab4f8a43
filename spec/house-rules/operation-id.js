import { operationsOf } from "./operations.js";

/** The closed list of verbs. Add one deliberately: it becomes the first word of client methods. */
export const verbs = {
  get: ["list", "get"],
  post: ["find", "resolve", "merge", "create", "reset", "enable"],
  put: ["replace"],
  patch: ["update"],
  delete: ["delete"],
};

export function operationId() {
  return {
    PathItem(pathItem, ctx) {
      for (const { method, operation, location } of operationsOf(pathItem, ctx)) {
        const id = operation.operationId;
        const allowed = verbs[method] ?? [];
        const [, verb] = /^([a-z]+)(?:[A-Z][a-z0-9]*)+$/.exec(id ?? "") ?? [];
        // The built-in rule reports a missing one.
        if (id === undefined || allowed.includes(verb)) continue;
        ctx.report({
          message: `Name the operation with a verb and a noun, such as listContacts, instead of "${id}". The verbs of ${method.toUpperCase()} are: ${allowed.join(", ") || "none"} (house-rules/operation-id.js).`,
          location: location.child(["operationId"]),
        });
      }
    },
  };
}
