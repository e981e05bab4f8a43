// Takes the schemas out of openapi-typescript's `components`, so that editors and error messages call them by name.
import type ts from "typescript";
import { compiler } from "./openapi-typescript.ts";

const { factory, SyntaxKind } = compiler;

/** Each schema as an interface, or as a type if it is not an object. */
export function schemaDeclarations(components: ts.InterfaceDeclaration): ts.Declaration[] {
  return schemasOf(components).map(declare);
}

/** `components` without the schemas themselves: `schemas: { Contact: Contact; … }`. */
export function withNamedSchemas(components: ts.InterfaceDeclaration): ts.InterfaceDeclaration {
  const references = schemasOf(components).map((member) =>
    factory.createPropertySignature(undefined, member.name, undefined, factory.createTypeReferenceNode(nameOf(member))),
  );
  const schemas = factory.createTypeLiteralNode(references);
  const others = components.members.filter((member) => nameOf(member) !== "schemas" && !isNever(member));
  return factory.createInterfaceDeclaration(components.modifiers, components.name, undefined, undefined, [
    factory.createPropertySignature(undefined, "schemas", undefined, schemas),
    ...others,
  ]);
}

function schemasOf(components: ts.InterfaceDeclaration): ts.PropertySignature[] {
  const schemas = components.members.find((member) => nameOf(member) === "schemas");
  const type = schemas && compiler.isPropertySignature(schemas) ? schemas.type : undefined;
  return type && compiler.isTypeLiteralNode(type) ? type.members.filter(compiler.isPropertySignature) : [];
}

function declare(member: ts.PropertySignature): ts.Declaration {
  const modifiers = [factory.createModifier(SyntaxKind.ExportKeyword)];
  const type = member.type as ts.TypeNode;
  const parts = compiler.isIntersectionTypeNode(type) ? [...type.types] : [type];
  const own = parts.pop();
  const bases = parts.map(asBase).filter((base) => base !== undefined);
  const declaration =
    own && compiler.isTypeLiteralNode(own) && bases.length === parts.length
      ? factory.createInterfaceDeclaration(modifiers, nameOf(member), undefined, heritage(bases), own.members)
      : factory.createTypeAliasDeclaration(modifiers, nameOf(member), undefined, type);
  return compiler.setSyntheticLeadingComments(declaration, compiler.getSyntheticLeadingComments(member));
}

/** `components["schemas"]["Contact"]` as something an interface can extend. */
function asBase(type: ts.TypeNode): ts.ExpressionWithTypeArguments | undefined {
  if (!compiler.isIndexedAccessTypeNode(type) || !compiler.isLiteralTypeNode(type.indexType)) return undefined;
  if (!compiler.isStringLiteral(type.indexType.literal)) return undefined;
  return factory.createExpressionWithTypeArguments(factory.createIdentifier(type.indexType.literal.text), undefined);
}

function heritage(bases: ts.ExpressionWithTypeArguments[]): ts.HeritageClause[] {
  return bases.length === 0 ? [] : [factory.createHeritageClause(SyntaxKind.ExtendsKeyword, bases)];
}

function isNever(member: ts.TypeElement): boolean {
  return compiler.isPropertySignature(member) && member.type?.kind === SyntaxKind.NeverKeyword;
}

function nameOf(member: ts.TypeElement): string {
  return member.name && (compiler.isIdentifier(member.name) || compiler.isStringLiteral(member.name))
    ? member.name.text
    : "";
}
