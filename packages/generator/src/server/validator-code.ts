// The code of one schema's validator, made by Ajv.
import { createRequire } from "node:module";
import type { Node } from "@contacts-api/openapi/node";
import { objectsIn } from "@contacts-api/openapi/walk";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { transform } from "esbuild";
import { callOfValidator, withCalls } from "./called-validators.ts";
import { ajvFormats, checkedSchema, wordsKeyword } from "./checked-schema.ts";
import { annotations, choice, ownKeywords } from "./own-keywords.ts";

/**
 * Functions that Ajv's code imports at run time. Each is self-contained, so that its text can stand in the generated
 * file.
 */
const runtime = new Map([["ajv/dist/runtime/ucs2length", "codePoints"]]);

/** Functions that the code calls, and their files in the server's rules/. */
const imported = new Map([
  ["areUnique", "unique-items"],
  ["isMultipleOf", "multiple-of"],
  ["isWithinBytes", "json-size"],
  ["isWithinDepth", "json-size"],
  ["keepsRule", "index"],
  ["toUtc", "time"],
]);

const text = String.raw`"(?:[^"\\]|\\.)*"`;
/** The copies of schemas in faults: patterns are long, and would be written out four times. */
const repeatedSchema = new RegExp(
  `,schema:\\s*(?:${text}|[\\w.]+(?:\\[(?:\\d+|${text})\\]|\\.\\w+)*|-?[\\d.e+-]+),(?=parentSchema:)`,
  "g",
);
const repeatedPattern = new RegExp(`params:\\{pattern:\\s*${text}\\}`, "g");

/**
 * Declares a validator, with the code of `compile`. The same schema gives the same text, whatever else the spec has.
 */
export function validatorCode(name: string, compiled: string): string {
  const code = compiled
    .replace(/^"use strict";\s*module\.exports = (\w+);\s*module\.exports\.default = \w+;([\s\S]*)$/, "$2\nreturn $1;")
    .replaceAll(
      /if\(vErrors === null\)\{\s*vErrors = \[(\w+)\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g,
      "(vErrors ??= []).push($1);",
    )
    .replaceAll(repeatedSchema, ",")
    .replaceAll(repeatedPattern, "params:{}")
    .replaceAll(/require\("([^"]*)"\)(?:\.default)?/g, (call, module: string) => {
      const helper = runtime.get(module) ?? (imported.has(module) ? module : undefined);
      if (!helper)
        throw new Error(
          `A validator needs ${call}. Teach packages/generator/src/server/validator-code.ts to write it out.`,
        );
      return helper;
    });
  return `const ${name} = (() => {\n${code}\n})();`;
}

/** Returns the run-time functions of Ajv that the code calls. */
export function helpers(code: string): string[] {
  const require = createRequire(import.meta.url);
  const used = [...runtime].filter(([, name]) => code.includes(`= ${name};`));
  return used.map(([module, name]) => `const ${name} = ${require(module).default};`);
}

/** Returns the imports from rules/, a line each. */
export function importsOfRules(code: string): string[] {
  const used = [...imported].filter(([name]) => code.includes(`= ${name};`) || code.includes(` ${name}(`));
  const files = Map.groupBy(used, ([, file]) => file);
  return [...files].map(
    ([file, names]) => `import { ${names.map(([name]) => name).join(", ")} } from "../rules/${file}.ts";`,
  );
}

/** Formats Ajv's code. It is called once for all code, as each call of esbuild waits for its process. */
export async function readable(code: string): Promise<string> {
  return (await transform(code, { target: "es2023", charset: "utf8" })).code.replaceAll(/\n(?=const )/g, "\n\n");
}

/**
 * Returns the code of a validator as Ajv writes it.
 *
 * @param rules The rules to check: those of JSON Schema alone, or the server's rules as well.
 * @param called The schemas whose validators are declared beside this one; it calls them.
 */
export function compile(
  schema: Node,
  schemas: ReadonlyMap<string, Node>,
  rules: "json-schema" | "server" = "server",
  called: ReadonlySet<string> = new Set(),
): string {
  const ajv = newAjv();
  for (const [keyword, definition] of Object.entries(ownKeywords)) {
    if (rules === "json-schema" && keyword.startsWith("x-")) continue;
    ajv.removeKeyword(keyword);
    ajv.addKeyword({ keyword, ...definition });
  }
  if (rules === "json-schema") addVocabularyOfRules(ajv);
  ajv.addKeyword(callOfValidator);
  const root = addReferenced(ajv, schema, schemas, called, (all) => {
    for (const keyword of ["anyOf", "oneOf"] as const) {
      if (!all.some((part) => hasReferences(part, keyword))) continue;
      ajv.removeKeyword(keyword);
      ajv.addKeyword(choice(keyword));
    }
  });
  return standaloneCode.default(ajv, ajv.compile(root));
}

/** Tells if a value of the spec itself is valid. Ignores rules of the server. */
export function isValid(schema: Node, schemas: ReadonlyMap<string, Node>, value: unknown): boolean {
  const ajv = newAjv();
  addVocabularyOfRules(ajv);
  return ajv.validate(addReferenced(ajv, schema, schemas, new Set()), value);
}

/** Lets schemas contain the rules of the server, unchecked. */
function addVocabularyOfRules(ajv: Ajv2020): void {
  ajv.addVocabulary(Object.keys(ownKeywords).filter((keyword) => keyword.startsWith("x-")));
}

/** Adds the schemas that the schema refers to, and returns its checked part. */
function addReferenced(
  ajv: Ajv2020,
  schema: Node,
  schemas: ReadonlyMap<string, Node>,
  called: ReadonlySet<string>,
  prepare: (all: readonly Node[]) => void = () => {},
): Node {
  const referenced = new Map<string, Node>();
  const root = withCalls(checkedSchema(schema, schemas, add), called);
  prepare([root, ...referenced.values()]);
  for (const [name, node] of referenced) ajv.addSchema(node, name);
  return root;

  function add(name: string): void {
    const node = schemas.get(name);
    if (!node || referenced.has(name)) return;
    referenced.set(name, {});
    referenced.set(name, withCalls(checkedSchema(node, schemas, add), called));
  }
}

/** Tells if alternatives of the keyword refer to other schemas, at any depth. */
function hasReferences(schema: Node, keyword: string): boolean {
  const alternatives = objectsIn(schema).map((node) => node[keyword]);
  return alternatives.some((parts) => objectsIn(parts).some(({ $ref: reference }) => reference !== undefined));
}

/** Makes an Ajv for each validator, so that its numbered names do not shift with other schemas. */
function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    strict: true,
    // "At least one of these" is anyOf with `required` alone, beside the properties.
    strictRequired: false,
    allowUnionTypes: true,
    // `__proto__` and `constructor` are ordinary keys.
    ownProperties: true,
    unicodeRegExp: true,
    // The table of constructs has checked the schema, with places.
    meta: false,
    validateSchema: false,
    formats: ajvFormats,
    // For defaults; requests are checked exactly.
    multipleOfPrecision: 6,
    // The text that a body was read from is passed as `this`.
    passContext: true,
    code: { source: true, lines: true },
  });
  // Records for unevaluatedProperties, a keyword that the spec does not have (keywords.ts).
  ajv.opts.unevaluated = false;
  ajv.addVocabulary([...annotations, wordsKeyword]);
  return ajv;
}
