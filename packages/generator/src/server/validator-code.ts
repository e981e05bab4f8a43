// One schema as the code of one validator, made by Ajv.
import { createRequire } from "node:module";
import { isNode, type Node } from "@contacts-api/openapi/node";
import { referenceName } from "@contacts-api/openapi/pointer";
import { _, type CodeKeywordDefinition, type KeywordCxt } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { transform } from "esbuild";
import { formats } from "../formats.ts";
import { keywords } from "../keywords.ts";

/** Keywords of ours that are checked, each by a function of the server's rules/. */
const rules: Readonly<Record<string, Omit<CodeKeywordDefinition, "keyword">>> = {
  "x-max-bytes": limitBy("isWithinBytes"),
  "x-max-depth": limitBy("isWithinDepth"),
  "x-rule": {
    schemaType: "string",
    type: "string",
    error: { message: "", params: ({ schema }) => _`{rule: ${schema}}` },
    code: (check) => check.fail(_`!${called(check, "keepsRule")}(${check.data}, ${check.schema})`),
  },
};

/** Those that tell people and the pipeline something and decide nothing here. */
const annotations = Object.keys(keywords).filter((name) => name.startsWith("x-") && !(name in rules));

function limitBy(name: string): Omit<CodeKeywordDefinition, "keyword"> {
  return {
    schemaType: "number",
    error: { message: "", params: ({ schema }) => _`{limit: ${schema}}` },
    // `this` is the text that the whole value was read from, if there is one.
    code: (check) => check.fail(_`!${called(check, name)}(${check.data}, ${check.schema}, this)`),
  };
}

function called({ gen }: KeywordCxt, name: string) {
  return gen.scopeValue("func", { ref: name, code: _`require(${name})` });
}

/** For people, or for the pipeline, which fills defaults in before it validates. */
const unchecked = ["description", "examples", "default", "deprecated"];

/** Ajv's code asks for these at run time; each stands alone, so that its text can stand in the generated file. */
const runtime = new Map([
  ["ajv/dist/runtime/ucs2length", "codePoints"],
  ["ajv/dist/runtime/equal", "equal"],
]);

/** Functions of the server that the code calls, and the file of rules/ that has each. */
const imported = new Map([
  ["isWithinBytes", "json-size"],
  ["isWithinDepth", "json-size"],
  ["keepsRule", "index"],
]);

/** Declares a validator. The same schema gives the same text, whatever else there is. */
export async function validatorCode(name: string, schema: Node, schemas: ReadonlyMap<string, Node>): Promise<string> {
  const code = compile(schema, schemas)
    .replace(/^"use strict";\s*module\.exports = (\w+);\s*module\.exports\.default = \w+;([\s\S]*)$/, "$2\nreturn $1;")
    .replaceAll(
      /if\(vErrors === null\)\{\s*vErrors = \[(\w+)\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g,
      "(vErrors ??= []).push($1);",
    )
    .replaceAll(/require\("([^"]*)"\)(?:\.default)?/g, (call, module: string) => {
      const helper = runtime.get(module) ?? (imported.has(module) ? module : undefined);
      if (!helper)
        throw new Error(
          `A validator needs ${call}. Teach packages/generator/src/server/validator-code.ts to write it out.`,
        );
      return helper;
    });
  return readable(`const ${name} = (() => {\n${code}\n})();`);
}

/** The run-time functions of Ajv that the code calls. */
export async function helpers(code: string): Promise<string[]> {
  const require = createRequire(import.meta.url);
  const used = [...runtime].filter(([, name]) => code.includes(`= ${name};`));
  return Promise.all(used.map(([module, name]) => readable(`const ${name} = ${require(module).default};`)));
}

/** The imports of what the code calls of rules/, a line each. */
export function importsOfRules(code: string): string[] {
  const used = [...imported].filter(([name]) => code.includes(`= ${name};`));
  const files = Map.groupBy(used, ([, file]) => file);
  return [...files].map(
    ([file, names]) => `import { ${names.map(([name]) => name).join(", ")} } from "../rules/${file}.ts";`,
  );
}

/** Ajv's bare lines in the layout of a person. */
async function readable(code: string): Promise<string> {
  return (await transform(code, { target: "es2023", charset: "utf8" })).code;
}

function compile(schema: Node, schemas: ReadonlyMap<string, Node>): string {
  // An Ajv for each, so that its numbered names do not shift when another schema comes.
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    strict: true,
    // "At least one of these" is anyOf with `required` alone, beside the properties.
    strictRequired: false,
    // `__proto__` and `constructor` are keys like any other.
    ownProperties: true,
    unicodeRegExp: true,
    // `pnpm lint` has done that, with places.
    validateSchema: false,
    formats,
    // The text that a body was read from comes as `this`.
    passContext: true,
    code: { source: true, lines: true },
  });
  // Bookkeeping for unevaluatedProperties, a keyword that the spec does not have (keywords.ts).
  ajv.opts.unevaluated = false;
  ajv.addVocabulary(annotations);
  for (const [keyword, definition] of Object.entries(rules)) ajv.addKeyword({ keyword, ...definition });
  const referenced = new Map<string, Node>();
  const root = checked(schema, addReferenced);
  for (const [name, node] of referenced) ajv.addSchema(node, name);
  return standaloneCode.default(ajv, ajv.compile(root));

  function addReferenced(name: string): void {
    const node = schemas.get(name);
    if (!node || referenced.has(name)) return;
    referenced.set(name, {});
    referenced.set(name, checked(node, addReferenced));
  }
}

/** The part of a schema that is checked; schemas refer to each other by name, since they stand alone. */
function checked(schema: Node, refer: (name: string) => void): Node {
  return copy(schema) as Node;

  function copy(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(copy);
    if (!isNode(value)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, member]) => !(unchecked.includes(key) && !isNode(member)))
        .map(([key, member]) => {
          if (key !== "$ref" || typeof member !== "string") return [key, copy(member)];
          refer(referenceName(member));
          return [key, referenceName(member)];
        }),
    );
  }
}
