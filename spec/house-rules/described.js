/** Requires a description for every part that readers see, and an example for every leaf. */
export function described() {
  return {
    NamedSchemas(schemas, ctx) {
      for (const [name, schema] of Object.entries(schemas)) {
        checkSchema(`schema ${name}`, schema, ctx.location.child([name]), ctx);
      }
    },
    Schema(schema, ctx) {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        // A property that the schema excludes.
        if (property === false) continue;
        checkSchema(`property ${name}`, property, ctx.location.child(["properties", name]), ctx);
      }
      const meanings = schema["x-enumDescriptions"];
      if (meanings !== undefined && String(Object.keys(meanings)) !== String(schema.enum)) {
        ctx.report({
          message: "List the values of `enum` under x-enumDescriptions, all of them and in the same order.",
          location: ctx.location.child(["x-enumDescriptions"]).key(),
        });
      }
    },
    Parameter: checkWireValue,
    Header: checkWireValue,
    RequestBody(body, ctx) {
      if (!body.description)
        ctx.report({ message: "Add a description to the request body.", location: ctx.location.key() });
    },
  };
}

/** An example would be copied, and the server refuses a second request with the same value. */
const newEachTime = "Idempotency-Key";

function checkSchema(what, schema, location, ctx) {
  // Keywords beside a $ref replace those of its target.
  const merged = { ...ctx.resolve(schema).node, ...schema };
  if (!merged.description) {
    ctx.report({ message: `Add a description to the ${what}, or to what it refers to.`, location: location.key() });
  }
  if (isLeaf(merged, ctx) && !merged.examples?.length) {
    ctx.report({ message: `Add \`examples\` to the ${what}, or to what it refers to.`, location: location.key() });
  }
}

function checkWireValue(node, ctx) {
  if (!node.description) ctx.report({ message: "Add a description.", location: ctx.location.key() });
  const isShown = node.example !== undefined || node.examples !== undefined;
  if (node.name === newEachTime && isShown) {
    ctx.report({
      message: "Remove the example: a tool sends it with every request, and is refused.",
      location: ctx.location.key(),
    });
  }
  if (node.name !== newEachTime && !isShown && node.schema?.const === undefined) {
    ctx.report({ message: "Add an `example`.", location: ctx.location.key() });
  }
}

/**
 * Returns true for a scalar, a list of scalars, or an object of any shape. The docs show these as a whole, not field by
 * field.
 */
function isLeaf(schema, ctx) {
  const types = [schema.type].flat();
  if (types.includes("array")) return isLeaf(ctx.resolve(schema.items ?? {}).node ?? {}, ctx);
  if (types.includes("object")) return schema.properties === undefined && schema.allOf === undefined;
  return types.some((type) => ["string", "number", "integer", "boolean"].includes(type));
}
