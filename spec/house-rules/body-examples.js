import { resolved } from "./operations.js";

/** Requires a named example with a summary for every body: the docs show it, tests replay it, and readers copy it. */
export function bodyExamples() {
  return {
    MediaType(media, ctx) {
      const examples = Object.entries(media.examples ?? {});
      if (examples.length === 0) {
        ctx.report({
          message: "Add `examples` with at least one named example: `<name>: { summary, value }`.",
          location: ctx.location.key(),
        });
      }
      for (const [name, entry] of examples) {
        const example = resolved(entry, ctx.location.child(["examples", name]), ctx);
        if (example.node?.summary) continue;
        ctx.report({
          message: `Add a summary to the example ${name}: it is its heading in the docs.`,
          location: (example.location ?? ctx.location).key(),
        });
      }
    },
  };
}
