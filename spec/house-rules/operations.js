// The parameters, bodies and responses of a path's operations, with their references followed.

const methods = ["get", "head", "options", "post", "put", "patch", "delete", "trace"];

/**
 * Returns a node or its target, with the location in the file. Redocly's `ctx.resolve` follows a `$ref`, because only it
 * knows files and lines. For an inline node it would return the location of the visited one.
 */
export function resolved(node, location, ctx) {
  return node?.$ref === undefined ? { node, location } : ctx.resolve(node);
}

/** Returns every operation with its location, parameters and responses. Another rule reports broken references. */
export function operationsOf(pathItem, ctx) {
  const present = methods.filter((method) => pathItem[method] !== undefined);
  return present.map((method) => {
    const operation = pathItem[method];
    const location = ctx.location.child([method]);
    const parameters = [
      ...entries(pathItem.parameters, ctx.location.child(["parameters"]), ctx),
      ...entries(operation.parameters, location.child(["parameters"]), ctx),
    ];
    const responses = entries(operation.responses, location.child(["responses"]), ctx);
    return { method, operation, location, parameters, responses };
  });
}

/** Returns a visitor for every response with its status, including the 405 for all other methods of a path. */
export function eachResponse(visit) {
  return {
    PathItem(pathItem, ctx) {
      for (const { responses } of operationsOf(pathItem, ctx)) {
        for (const { key: status, node, location } of responses) visit({ status, response: node, location }, ctx);
      }
    },
    Root(root, ctx) {
      const response = root["x-other-methods"];
      const location = ctx.location.child(["x-other-methods"]);
      if (response !== undefined) visit({ status: "405", response, location }, ctx);
    },
  };
}

/**
 * Returns true if an operation has a parameter of this name. Case counts, because the spec has one spelling of each header.
 */
export function takes(parameters, name) {
  return parameters.some(({ node }) => node.name === name);
}

/** Returns a filter that admits each key once, so that a shared component is reported once, at its own place. */
export function firstTime() {
  const seen = new Set();
  return (key) => !seen.has(key) && seen.add(key) !== undefined;
}

function entries(collection, location, ctx) {
  return Object.entries(collection ?? {})
    .map(([key, node]) => ({ key, ...resolved(node, location.child([key]), ctx) }))
    .filter(({ node }) => node !== undefined);
}
