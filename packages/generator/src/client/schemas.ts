// schemas.ts of the client: a validator for each request body, compiled.
import type { Contract } from "../contract.ts";
import { withPlaces } from "../server/refused-schema.ts";
import { compile, helpers, readable, validatorCode } from "../server/validator-code.ts";
import { placeOfBody } from "../server/validators.ts";
import { importOf } from "./source-text.ts";

export async function schemas(contract: Contract): Promise<string> {
  const { spec, schemas: all } = contract;
  const named = new Map<string, string>();
  for (const operation of contract.operations) {
    const { body } = operation;
    if (body?.kind !== "json" || body.schemaName === undefined || named.has(body.schemaName)) continue;
    const compiled = withPlaces(spec, all, placeOfBody(operation, body), () =>
      compile(body.schema, all, "json-schema"),
    );
    named.set(body.schemaName, validatorCode(`validate${body.schemaName}`, compiled));
  }
  // With this mark, a bundle contains only the validators that it imports.
  const text = [...named.values()].join("\n").replaceAll(/^(const \w+ = )(?=\(\(\) => \{)/gm, "$1/* @__PURE__ */ ");
  const exported = [...named.keys()].map(
    (name) => `/** Checks a \`${name}\` before it is sent. */
export const ${name.replace(/^./, (letter) => letter.toLowerCase())}Schema: StandardSchema<${name}> = /* @__PURE__ */ standardSchema(validate${name});
`,
  );
  return `// @ts-nocheck
${importOf("import", ["type StandardSchema", "standardSchema"], "../schema/standard-schema.ts")}
${importOf("import type", [...named.keys()].sort(), "./types.ts")}

${await readable([...helpers(text), text].join("\n"))}
${exported.join("\n")}`;
}
