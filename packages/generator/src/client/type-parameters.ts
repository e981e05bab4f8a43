// Type parameters of the client. A schema of free form, such as a contact's metadata, has a type that only callers
// know. Each declaration that leads to such a schema (`x-type-parameter`) gets a parameter for it; the schema's own
// type is the default.
import { pointer } from "@contacts-api/openapi/pointer";
import { objectsIn } from "@contacts-api/openapi/walk";
import type ts from "typescript";
import type { Contract } from "../contract.ts";
import { compiler } from "../openapi-typescript.ts";
import type { Files } from "../output.ts";
import { usesOf } from "../uses.ts";

/** Returns the name of the parameter: `OwnMetadata` for the schema `Metadata`. */
export function typeParameter(schema: string): string {
  return `Own${schema}`;
}

/** Returns the names of the schemas with `x-type-parameter`. Ends the generation where the keyword has no effect. */
export function freeFormSchemas({ operations, schemas, spec }: Contract): string[] {
  const places = [
    ...[...schemas].map(([name, schema]) => [pointer("components", "schemas", name), schema] as const),
    ...operations.flatMap(({ path, method, parameters }) =>
      parameters.map(({ schema }) => [pointer("paths", path, method.toLowerCase()), { schema }] as const),
    ),
  ];
  for (const [place, schema] of places) {
    for (const node of objectsIn(schema)) {
      if (node["x-type-parameter"] !== true) continue;
      const { type, properties, additionalProperties: rest } = node;
      if (node === schema && type === "object" && properties === undefined && rest === true) continue;
      spec.fail(place, {
        what: "x-type-parameter stands where a caller's type cannot replace the schema.",
        expected:
          "it in a schema of components/schemas with type: object, additionalProperties: true, and no properties",
        received: JSON.stringify(node).slice(0, 120),
        remedy: "Remove x-type-parameter, or give the object of free form a place in components/schemas.",
      });
    }
  }
  return [...schemas].filter(([, schema]) => schema["x-type-parameter"] === true).map(([name]) => name);
}

/** Adds type parameters where a declaration leads to a schema of free form. */
export function withTypeParameters(contract: Contract, files: Files): Files {
  const free = freeFormSchemas(contract);
  if (free.length === 0) return files;
  const sources = [...files].map(([name, text]) => sourceOf(name, text));
  const parameters = parametersOf(sources.flatMap(declarationsIn), free);
  const { request, response } = usesOf(contract.spec.document);
  // Bodies may have a part of the object: an update merges it.
  const isPartial = (declaration: string) => request.has(declaration) && !response.has(declaration);
  return new Map(sources.map((source) => [source.fileName, rewritten(source, parameters, free, isPartial)]));
}

type Declaration = ts.ClassDeclaration | ts.FunctionDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration;
/** The schemas of free form that a declaration leads to, by its name. */
type Parameters = ReadonlyMap<string, ReadonlySet<string>>;

function sourceOf(name: string, text: string): ts.SourceFile {
  return compiler.createSourceFile(name, text, compiler.ScriptTarget.Latest, false, compiler.ScriptKind.TS);
}

function declarationsIn(source: ts.SourceFile): Declaration[] {
  return source.statements.filter(
    (node): node is Declaration =>
      compiler.isClassDeclaration(node) ||
      compiler.isFunctionDeclaration(node) ||
      compiler.isInterfaceDeclaration(node) ||
      compiler.isTypeAliasDeclaration(node),
  );
}

function parametersOf(declarations: readonly Declaration[], free: readonly string[]): Parameters {
  const references = declarations
    .filter(({ name }) => !free.includes(name!.text))
    .map((node) => [node.name!.text, new Set(referencesIn(node).map(({ text }) => text))] as const);
  const found = new Map<string, Set<string>>();
  const isLeading = (name: string, schema: string) => name === schema || found.get(name)?.has(schema);
  // A declaration leads to the schemas of all declarations that it refers to, in any order.
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const [name, names] of references) {
      for (const schema of free) {
        if (isLeading(name, schema) || ![...names].some((other) => isLeading(other, schema))) continue;
        found.set(name, new Set([...(found.get(name) ?? []), schema]));
        isGrowing = true;
      }
    }
  }
  // The order is the same everywhere: callers pass type arguments by position.
  return new Map([...found].map(([name, own]) => [name, new Set(free.filter((schema) => own.has(schema)))]));
}

/** Returns the names of types that a declaration refers to, and of classes that it creates. */
function referencesIn(node: ts.Node): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (each: ts.Node): void => {
    const name = nameOfReference(each);
    if (name && compiler.isIdentifier(name)) found.push(name);
    compiler.forEachChild(each, visit);
  };
  compiler.forEachChild(node, visit);
  return found;
}

function nameOfReference(node: ts.Node): ts.Node | undefined {
  if (compiler.isTypeReferenceNode(node)) return node.typeName;
  return compiler.isExpressionWithTypeArguments(node) || compiler.isNewExpression(node) ? node.expression : undefined;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function rewritten(
  source: ts.SourceFile,
  parameters: Parameters,
  free: readonly string[],
  isPartial: (declaration: string) => boolean,
): string {
  const changed = declarationsIn(source).filter(({ name }) => parameters.has(name!.text));
  const edits = changed.flatMap((node) => [
    declared(node.name!, parameters),
    ...referencesIn(node).flatMap((reference) => {
      const given = [...(parameters.get(reference.text) ?? [])].map(typeParameter);
      if (given.length > 0) return [after(reference, `<${given.join(", ")}>`)];
      if (!free.includes(reference.text)) return [];
      const own = typeParameter(reference.text);
      return [{ ...placeOf(reference, source), text: isPartial(node.name!.text) ? `Partial<${own}>` : own }];
    }),
  ]);
  const needed = changed.flatMap(({ name }) => [...parameters.get(name!.text)!]);
  return edited(source.text, [...edits, ...imports(source, new Set(needed))]);
}

/** Writes `<OwnMetadata extends object = Metadata>`: an interface without an index signature is an object, too. */
function declared(name: ts.Identifier, parameters: Parameters): Edit {
  const own = [...parameters.get(name.text)!].map((schema) => `${typeParameter(schema)} extends object = ${schema}`);
  return after(name, `<${own.join(", ")}>`);
}

/** Writes the import of types, with the defaults of the parameters in their places. */
function imports(source: ts.SourceFile, needed: ReadonlySet<string>): Edit[] {
  const bindings = source.statements
    .filter(compiler.isImportDeclaration)
    .filter(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text === "./types.ts")
    .flatMap(({ importClause }) => importClause?.namedBindings ?? [])
    .filter(compiler.isNamedImports);
  return bindings.map((binding) => {
    const names = binding.elements.map(({ name }) => name.text);
    const all = [...new Set([...names, ...needed])].sort();
    return { ...placeOf(binding, source), text: `{\n${all.map((name) => `  ${name},\n`).join("")}}` };
  });
}

function placeOf(node: ts.Node, source: ts.SourceFile): Pick<Edit, "start" | "end"> {
  return { start: node.getStart(source), end: node.end };
}

function after({ end }: ts.Node, text: string): Edit {
  return { start: end, end, text };
}

function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce((result, { start, end, text }) => result.slice(0, start) + text + result.slice(end), text);
}
