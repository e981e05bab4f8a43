// The parameters, bodies and responses of a path's operations: `$ref`s are followed, and the path item's parameters included.

const methods = ["get", "head", "options", "post", "put", "patch", "delete", "trace"];

/**
 * Returns what a node is or refers to, with its location in the file. It is Redocly's way through a `$ref`: only that knows
 * files and lines. Its `resolve` alone would give an inline node the location of the visited one.
 */
export function resolved(node, location, ctx) {
  return node?.$ref === undefined ? { node, location } : ctx.resolve(node);
}

/** Every operation with its location, parameters and responses; a reference that leads nowhere is another rule's matter. */
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

/** A visitor for every response with its status: those of operations, and the 405 for all other methods of their paths. */
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

/** Whether an operation has a parameter of this name; header names are written one way in this file, so case counts. */
export function takes(parameters, name) {
  return parameters.some(({ node }) => node.name === name);
}

/** A filter that lets each key through once: a shared component is reported at its own place, not once per user. */
export function firstTime() {
  const seen = new Set();
  return (key) => !seen.has(key) && seen.add(key) !== undefined;
}

function entries(collection, location, ctx) {
  return Object.entries(collection ?? {})
    .map(([key, node]) => ({ key, ...resolved(node, location.child([key]), ctx) }))
    .filter(({ node }) => node !== undefined);
}
