// types.ts of client and server: what openapi-typescript makes of the spec, each schema under its own name.
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import type { Contract } from "./contract.ts";
import { responseEnums } from "./response-enums.ts";
import { schemaDeclarations, withNamedSchemas } from "./schema-declarations.ts";
import { tidy } from "./type-comments.ts";
import { rewrite } from "./typed-document.ts";

/**
 * For the server everything, enumerations closed. For the client the schemas alone, and enumerations that only responses
 * have admit values that are not known yet.
 */
export async function types(contract: Contract, reader: "client" | "server"): Promise<string> {
  const document = structuredClone(contract.spec.document);
  if (reader === "client") for (const schema of responseEnums(document)) Object.assign(schema, { "x-open": true });
  const nodes = await openapiTS(rewrite(document) as unknown as OpenAPI3, {
    silent: true,
    transform: (schema) => ("x-open" in schema && schema.enum ? openEnum(schema.enum as string[]) : undefined),
  });
  const [paths, components, operations] = ["paths", "components", "operations"].map((name) =>
    nodes.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name),
  ) as ts.InterfaceDeclaration[];
  const declared = components ? schemaDeclarations(components) : [];
  const rest = paths && components && operations ? [paths, withNamedSchemas(components), operations] : [];
  const declarations = reader === "client" ? declared : [...declared, ...rest];
  return declarations
    .map((node) => tidy(astToString([node]).replaceAll(/components\["schemas"\]\["(\w+)"\]/g, "$1")))
    .join("\n");
}

/** `"email" | (string & {})`: editors offer the known values, any other string is admitted. */
function openEnum(values: string[]): ts.TypeNode {
  const { factory } = ts;
  const literals = values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
  const string = factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  const anyString = factory.createIntersectionTypeNode([string, factory.createTypeLiteralNode([])]);
  return factory.createUnionTypeNode([...literals, factory.createParenthesizedType(anyString)]);
}
