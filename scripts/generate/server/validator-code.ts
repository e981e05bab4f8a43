// One schema as the code of one validator, made by Ajv.
import { createRequire } from "node:module";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { transform } from "esbuild";
import { formats } from "../formats.ts";
import { keywords } from "../keywords.ts";
import { isNode, type Node, referenceName } from "../spec.ts";

/** Keywords of ours: they tell people and the pipeline something and decide nothing here. */
const annotations = Object.keys(keywords).filter((name) => name.startsWith("x-"));

/** For people, or for the pipeline, which fills defaults in before it validates. */
const unchecked = ["description", "examples", "default", "deprecated"];

/** Ajv's code asks for these at run time; each stands alone, so that its text can stand in the generated file. */
const runtime = new Map([
  ["ajv/dist/runtime/ucs2length", "codePoints"],
  ["ajv/dist/runtime/equal", "equal"],
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
      const helper = runtime.get(module);
      if (!helper)
        throw new Error(`A validator needs ${call}. Teach scripts/generate/validator-code.ts to write it out.`);
      return helper;
    });
  return readable(`const ${name} = (() => {\n${code}\n})();`);
}

/** The run-time functions of Ajv that the code calls. */
export async function helpers(code: string): Promise<string[]> {
  const require = createRequire(import.meta.url);
  const used = [...runtime].filter(([, name]) => new RegExp(`= ${name}\\b`).test(code));
  return Promise.all(used.map(([module, name]) => readable(`const ${name} = ${require(module).default};`)));
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
    code: { source: true, lines: true },
  });
  // Bookkeeping for unevaluatedProperties, a keyword that the spec does not have (keywords.ts).
  ajv.opts.unevaluated = false;
  ajv.addVocabulary(annotations);
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
