// types.ts of client and server: what openapi-typescript makes of the spec, each schema under its own name.

import { responseEnums } from "@contacts-api/openapi/response-enums";
import type ts from "typescript";
import type { Contract } from "./contract.ts";
import {
  astToString,
  compiler,
  type GlobalContext,
  type OpenAPI3,
  resolveRef,
  scanDiscriminators,
  transformSchema,
} from "./openapi-typescript.ts";
import { schemaDeclarations, withNamedSchemas } from "./schema-declarations.ts";
import { tidy } from "./type-comments.ts";
import { rewrite } from "./typed-document.ts";

/**
 * For the server everything, enumerations closed. For the client the schemas alone, and enumerations that only responses
 * have admit values that are not known yet.
 */
export function types(contract: Contract, reader: "client" | "server"): string {
  const document = structuredClone(contract.spec.document);
  if (reader === "client") for (const schema of responseEnums(document)) Object.assign(schema, { "x-open": true });
  const schema = rewrite(document) as unknown as OpenAPI3;
  const nodes = transformSchema(schema, {
    ...defaults,
    discriminators: scanDiscriminators(schema, { silent: true }),
    injectFooter: [],
    resolve: (reference) => resolveRef(schema, reference, { silent: true }),
    transform: (node) => ("x-open" in node && node.enum ? openEnum(node.enum as string[]) : undefined),
  });
  const [paths, components, operations] = ["paths", "components", "operations"].map((name) =>
    nodes.find((node) => compiler.isInterfaceDeclaration(node) && node.name.text === name),
  ) as ts.InterfaceDeclaration[];
  const declared = components ? schemaDeclarations(components) : [];
  const rest = paths && components && operations ? [paths, withNamedSchemas(components), operations] : [];
  const declarations = reader === "client" ? declared : [...declared, ...rest];
  return declarations
    .map((node) => tidy(astToString([node]).replaceAll(/components\["schemas"\]\["(\w+)"\]/g, "$1")))
    .join("\n");
}

const defaults = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: true,
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

/** `"email" | (string & {})`: editors offer the known values, any other string is admitted. */
function openEnum(values: string[]): ts.TypeNode {
  const { factory, SyntaxKind } = compiler;
  const literals = values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
  const string = factory.createKeywordTypeNode(SyntaxKind.StringKeyword);
  const anyString = factory.createIntersectionTypeNode([string, factory.createTypeLiteralNode([])]);
  return factory.createUnionTypeNode([...literals, factory.createParenthesizedType(anyString)]);
}
