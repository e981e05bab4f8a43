const snakeCase = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
const kebabCase = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Properties that the original API has in camel case. Programs that were written against it read them. */
const ofTheOriginal = ["recentMessages", "contactFacts", "openItems"];
const headerCase = /^[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)*$/;

/** Parameters may stand among the words: `{card_id}.vcf`, `{year}-{month}`. */
function isKebabCase(segment) {
  const words = segment.split(/\{[^{}]+\}/);
  return segment !== "" && words.length > 1
    ? words.every((word) => /^[a-z0-9.-]*$/.test(word))
    : kebabCase.test(segment);
}

/** One way to write each kind of name, because they stay as they are in every language. */
export function names() {
  return {
    PathItem(_pathItem, ctx) {
      const segments = String(ctx.key).split("/").slice(1);
      const wrong = segments.find((segment) => !isKebabCase(segment));
      if (wrong !== undefined) {
        ctx.report({ message: `Write the path segment "${wrong}" in kebab-case.`, location: ctx.location.key() });
      }
    },
    Parameter(parameter, ctx) {
      const [pattern, style] = parameter.in === "header" ? [headerCase, "Header-Case"] : [snakeCase, "snake_case"];
      if (pattern.test(parameter.name)) return;
      ctx.report({
        message: `Write the ${parameter.in} parameter "${parameter.name}" in ${style}.`,
        location: ctx.location.child(["name"]),
      });
    },
    Schema(schema, ctx) {
      for (const name of Object.keys(schema.properties ?? {})) {
        if (snakeCase.test(name) || ofTheOriginal.includes(name)) continue;
        ctx.report({
          message: `Write the property "${name}" in snake_case.`,
          location: ctx.location.child(["properties", name]).key(),
        });
      }
    },
  };
}
