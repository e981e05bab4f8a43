/** Like the built-in no-unused-components, but it counts every `$ref` of the document, extensions included. */
export function unusedComponents() {
  return {
    Root(root, ctx) {
      const used = new Set();
      collect({ ...root, components: undefined }, used);
      for (const [section, name, component] of named(root.components)) {
        const mentioned = new Set();
        collect(component, mentioned);
        // A schema that mentions only itself is not in use.
        mentioned.delete(`${section}/${name}`);
        for (const key of mentioned) used.add(key);
      }
      for (const [section, name] of named(root.components)) {
        if (used.has(`${section}/${name}`)) continue;
        ctx.report({
          message: `Remove the component "${name}", or refer to it: nothing does.`,
          location: ctx.location.child(["components", section, name]).key(),
        });
      }
    },
  };
}

function* named(components) {
  for (const [section, members] of Object.entries(components ?? {})) {
    for (const [name, component] of Object.entries(members)) yield [section, name, component];
  }
}

function collect(node, used) {
  if (node === null || typeof node !== "object") return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "$ref" && typeof value === "string") {
      const [, section, name] = /^#\/components\/([^/]+)\/([^/]+)/.exec(value) ?? [];
      used.add(`${section}/${name}`);
    } else if (key === "security" && Array.isArray(value)) {
      // Security schemes are mentioned by name.
      for (const requirement of value) for (const name of Object.keys(requirement)) used.add(`securitySchemes/${name}`);
    } else {
      collect(value, used);
    }
  }
}
