import { verbs } from "./operation-id.js";
import { operationsOf } from "./operations.js";

export function operationText() {
  return {
    PathItem(pathItem, ctx) {
      for (const { method, operation, location } of operationsOf(pathItem, ctx)) {
        const summary = operation.summary ?? "";
        const [first] = summary.split(" ");
        const isVerb = (verbs[method] ?? []).some((verb) => capitalised(verb) === first);
        // The built-in rule reports a missing summary.
        if (operation.summary !== undefined && (!isVerb || !summary.includes(" ") || summary.endsWith("."))) {
          ctx.report({
            message: `Write the summary as a verb phrase without a full stop, such as "List contacts"; the first word is one of: ${(verbs[method] ?? []).map(capitalised).join(", ")}.`,
            location: location.child(["summary"]),
          });
        }
        if (!operation.description?.trim()) {
          ctx.report({
            message: "Add a description: what the operation does, in a sentence or more.",
            location: location.key(),
          });
        }
        if (!operation.tags?.length) {
          ctx.report({ message: "Add a tag: it is the heading in the docs.", location: location.key() });
        }
      }
    },
  };
}

function capitalised(verb) {
  return verb.charAt(0).toUpperCase() + verb.slice(1);
}
