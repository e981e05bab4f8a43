const snakeCase = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
const kebabCase = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Properties that the original API has in camel case, so existing programs read them. */
const ofTheOriginal = ["recentMessages", "contactFacts", "openItems"];
const headerCase = /^[A-Z][A-Za-z0-9]*(?:-[A-Z][A-Za-z0-9]*)*$/;

/** A parameter may be one of the words: `{card_id}.vcf`, `{year}-{month}`. */
function isKebabCase(segment) {
  const words = segment.split(/\{[^{}]+\}/);
  return segment !== "" && words.length > 1
    ? words.every((word) => /^[a-z0-9.-]*$/.test(word))
    : kebabCase.test(segment);
}

/** Requires one spelling for each kind of name, because programs in all languages use the names unchanged. */
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
