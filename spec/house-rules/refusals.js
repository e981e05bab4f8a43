import { eachResponse, firstTime, resolved } from "./operations.js";

const envelope = "#/components/schemas/ProblemEnvelope";

/** Requires one envelope and one code for each refusal, and a response for each code of the catalogue. */
export function refusals() {
  const isNew = firstTime();
  const used = new Set();
  let catalogue = [];
  let catalogueLocation;
  const { PathItem, Root } = eachResponse(check);
  return {
    Root: {
      enter(root, ctx) {
        catalogue = root.components?.schemas?.ProblemCode?.enum ?? [];
        catalogueLocation = ctx.location.child(["components", "schemas", "ProblemCode", "enum"]);
        Root(root, ctx);
      },
      leave(_root, ctx) {
        for (const [index, code] of catalogue.entries()) {
          if (used.has(code)) continue;
          ctx.report({
            message: `Remove ${code} from the catalogue, or give it to a response as x-problem-code: no response has it.`,
            location: catalogueLocation.child([index]),
          });
        }
      },
    },
    PathItem,
  };

  function check({ status, response, location }, ctx) {
    if (!/^[45]/.test(status) || !isNew(location.pointer)) return;
    const code = response["x-problem-code"];
    used.add(code);
    if (!catalogue.includes(code)) {
      ctx.report({
        message: `Give the refusal an x-problem-code out of ProblemCode; received ${JSON.stringify(code) ?? "none"}.`,
        location: code === undefined ? location.key() : location.child(["x-problem-code"]),
      });
    }
    const body = response.content?.["application/json"];
    if (body?.schema?.$ref !== envelope) {
      ctx.report({
        message: `Describe the refusal as application/json with the schema $ref: "${envelope}".`,
        location: body === undefined ? location.key() : location.child(["content", "application/json", "schema"]),
      });
    }
    checkExamples(code, body, location.child(["content", "application/json", "examples"]), ctx);
  }
}

function checkExamples(code, body, location, ctx) {
  for (const [name, entry] of Object.entries(body?.examples ?? {})) {
    const example = resolved(entry, location.child([name]), ctx);
    for (const [index, problem] of (example.node?.value?.errors ?? []).entries()) {
      if (problem.error === code) continue;
      ctx.report({
        message: `Use ${code}, the x-problem-code of this response, in its example; received ${problem.error}.`,
        location: example.location.child(["value", "errors", index, "error"]),
      });
    }
  }
}
