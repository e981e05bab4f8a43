// Moves the schemas out of openapi-typescript's `components`, so that editors and error messages use their names.
import type ts from "typescript";
import { compiler } from "./openapi-typescript.ts";

const { factory, SyntaxKind } = compiler;

/**
 * Returns an interface for each schema of an object. Other schemas, and those that conflict with the schemas that they
 * extend, become type aliases.
 */
export function schemaDeclarations(components: ts.InterfaceDeclaration): ts.Declaration[] {
  const schemas = schemasOf(components);
  const types = new Map(schemas.map((schema) => [nameOf(schema), schema.type as ts.TypeNode]));
  return schemas.map((schema) => declare(schema, types));
}

function schemasOf(components: ts.InterfaceDeclaration): ts.PropertySignature[] {
  const schemas = components.members.find((member) => nameOf(member) === "schemas");
  const type = schemas && compiler.isPropertySignature(schemas) ? schemas.type : undefined;
  return type && compiler.isTypeLiteralNode(type) ? type.members.filter(compiler.isPropertySignature) : [];
}

type Types = ReadonlyMap<string, ts.TypeNode>;

function declare(member: ts.PropertySignature, types: Types): ts.Declaration {
  const modifiers = [factory.createModifier(SyntaxKind.ExportKeyword)];
  const type = member.type as ts.TypeNode;
  const names = membersOf(type, types);
  const { bases, own } = partsOf(type);
  const declaration =
    names !== undefined && new Set(names).size === names.length
      ? factory.createInterfaceDeclaration(modifiers, nameOf(member), undefined, heritage(bases), own?.members ?? [])
      : factory.createTypeAliasDeclaration(modifiers, nameOf(member), undefined, type);
  return compiler.setSyntheticLeadingComments(declaration, compiler.getSyntheticLeadingComments(member));
}

/**
 * Returns the names of an interface's members, inherited ones included; undefined if the type cannot be an interface.
 */
function membersOf(type: ts.TypeNode, types: Types, around: readonly string[] = []): string[] | undefined {
  const { bases, own } = partsOf(type);
  if (own === undefined || bases.some((base) => base === undefined || around.includes(base))) return undefined;
  const names = own.members.map((member) => (compiler.isIndexSignatureDeclaration(member) ? "[]" : nameOf(member)));
  for (const base of bases as string[]) {
    const inherited = types.has(base) ? membersOf(types.get(base)!, types, [...around, base]) : undefined;
    if (inherited === undefined) return undefined;
    names.push(...inherited);
  }
  return names;
}

/** Returns the parts of an intersection: the names of other types, and the type's own members as the last part. */
function partsOf(type: ts.TypeNode): { bases: (string | undefined)[]; own: ts.TypeLiteralNode | undefined } {
  const parts = compiler.isIntersectionTypeNode(type) ? [...type.types] : [type];
  const last = parts.pop();
  return { bases: parts.map(nameOfBase), own: last && compiler.isTypeLiteralNode(last) ? last : undefined };
}

/** Returns the name of a reference: `Contact` of `components["schemas"]["Contact"]`. */
function nameOfBase(type: ts.TypeNode): string | undefined {
  if (!compiler.isIndexedAccessTypeNode(type) || !compiler.isLiteralTypeNode(type.indexType)) return undefined;
  return compiler.isStringLiteral(type.indexType.literal) ? type.indexType.literal.text : undefined;
}

function heritage(bases: readonly (string | undefined)[]): ts.HeritageClause[] {
  const extended = bases.map((name) =>
    factory.createExpressionWithTypeArguments(factory.createIdentifier(String(name)), undefined),
  );
  return extended.length === 0 ? [] : [factory.createHeritageClause(SyntaxKind.ExtendsKeyword, extended)];
}

function nameOf(member: ts.TypeElement): string {
  return member.name && (compiler.isIdentifier(member.name) || compiler.isStringLiteral(member.name))
    ? member.name.text
    : "";
}
