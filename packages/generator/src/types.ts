// types.ts of client and server: the types that openapi-typescript makes, each schema under its own name.

import { follow } from "@contacts-api/openapi/follow";
import { isNode, members, type Node } from "@contacts-api/openapi/node";
import { closedEnum } from "@contacts-api/openapi/open-enum";
import { responseEnums } from "@contacts-api/openapi/response-enums";
import { mapParts, objectsIn } from "@contacts-api/openapi/walk";
import type ts from "typescript";
import type { Contract } from "./contract.ts";
import { admitInherited } from "./inherited-members.ts";
import {
  astToString,
  compiler,
  type GlobalContext,
  type OpenAPI3,
  resolveRef,
  scanDiscriminators,
  transformSchema,
} from "./openapi-typescript.ts";
import { admitUndefined } from "./optional-members.ts";
import { schemaDeclarations } from "./schema-declarations.ts";
import { tidy } from "./type-comments.ts";
import { rewrite } from "./typed-document.ts";
import { usesOf } from "./uses.ts";

/**
 * Returns the types of the schemas. In the client, enumerations of responses alone admit unknown values. In the server,
 * properties with defaults are required.
 */
export function types(contract: Contract, reader: "client" | "server"): string {
  const nodes = declarations(contract, reader, {});
  const declared = nodes.find(
    (node): node is ts.InterfaceDeclaration => compiler.isInterfaceDeclaration(node) && node.name.text === "components",
  );
  const { request, response } = usesOf(contract.spec.document);
  const isSent = (node: ts.Declaration) => {
    const name = (node as ts.InterfaceDeclaration).name.text;
    return reader === "client" && request.has(name) && !response.has(name);
  };
  return (declared ? schemaDeclarations(declared) : [])
    .map((node) => (isSent(node) ? admitUndefined(admitInherited(node)) : admitInherited(node)))
    .map((node) => tidy(astToString([node]).replaceAll(/components\["schemas"\]\["(\w+)"\]/g, "$1")))
    .join("\n");
}

/** Returns the types for tools around openapi-typescript: `paths`, `components` and `operations`. */
export function openapiTypes(contract: Contract): string {
  const { paths } = contract.spec.document;
  return tidy(astToString(declarations(contract, "client", (paths ?? {}) as Node)));
}

function declarations({ spec }: Contract, reader: "client" | "server", paths: Node): ts.Node[] {
  const components = spec.document["components"] as Node;
  const all = members(components["schemas"]);
  const schemas = Object.fromEntries(all.map(([name, schema]) => [name, withClosedEnums(schema, reader)]));
  const document: Node = { ...spec.document, components: { ...components, schemas } };
  if (reader === "client") for (const schema of responseEnums(document)) Object.assign(schema, { "x-open": true });
  else demandDefaults(document);
  // Without paths only the schemas are needed.
  const parts = Object.keys(paths).length > 0 ? { ...components, schemas } : { schemas };
  const schema = rewrite({ ...document, paths, components: parts }) as unknown as OpenAPI3;
  return transformSchema(schema, {
    ...defaults,
    discriminators: scanDiscriminators(schema, { silent: true }),
    injectFooter: [],
    resolve: (reference) => resolveRef(schema, reference, { silent: true }),
    transform: (node) => {
      // A part of a form: the caller's value, and the server's file.
      if ("x-binary" in node) return compiler.factory.createTypeReferenceNode(reader === "client" ? "Blob" : "File");
      if ("x-never" in node) return compiler.factory.createKeywordTypeNode(compiler.SyntaxKind.NeverKeyword);
      return "x-open" in node ? openEnum(node["x-open"] as (string | null)[]) : undefined;
    },
  });
}

/** The server knows all values of an enumeration that may grow, the client admits others. */
function withClosedEnums(schema: unknown, reader: "client" | "server"): unknown {
  if (!isNode(schema)) return schema;
  const closed = closedEnum(schema);
  const marks = closed !== schema && reader === "client" ? { "x-open": true } : {};
  return mapParts({ ...closed, ...marks }, (part) => withClosedEnums(part, reader));
}

/** Makes properties with defaults required: the server fills them in before it calls an operation. */
function demandDefaults(document: Node): void {
  const schemas = (document["components"] as Node | undefined)?.["schemas"];
  const { request } = usesOf(document);
  for (const [, schema] of members(schemas).filter(([name]) => request.has(name))) {
    for (const node of objectsIn(schema)) demand(node);
  }

  function demand(node: Node): void {
    const properties = members(node["properties"]);
    const filled = properties.filter(
      ([, property]) => follow(document, property)["default"] !== undefined || property["default"] !== undefined,
    );
    if (filled.length === 0) return;
    const required = Array.isArray(node["required"]) ? node["required"] : [];
    Object.assign(node, { required: [...required, ...filled.map(([name]) => name)] });
  }
}

const defaults = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  emptyObjectsUnknown: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  redoc: {} as GlobalContext["redoc"],
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transformProperty: undefined,
} satisfies Partial<GlobalContext>;

/** Makes `"email" | (string & {})`: editors offer the known values, any other string is admitted. Null stays. */
function openEnum(values: (string | null)[]): ts.TypeNode {
  const { factory, SyntaxKind } = compiler;
  const literals = values.map((value) =>
    factory.createLiteralTypeNode(value === null ? factory.createNull() : factory.createStringLiteral(value)),
  );
  const string = factory.createKeywordTypeNode(SyntaxKind.StringKeyword);
  const anyString = factory.createIntersectionTypeNode([string, factory.createTypeLiteralNode([])]);
  return factory.createUnionTypeNode([...literals, factory.createParenthesizedType(anyString)]);
}
