// Takes the schemas out of openapi-typescript's `components`, so that editors and error messages call them by name.
import ts from "typescript";

const { factory } = ts;

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
  const type = schemas && ts.isPropertySignature(schemas) ? schemas.type : undefined;
  return type && ts.isTypeLiteralNode(type) ? type.members.filter(ts.isPropertySignature) : [];
}

function declare(member: ts.PropertySignature): ts.Declaration {
  const modifiers = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const type = member.type as ts.TypeNode;
  const parts = ts.isIntersectionTypeNode(type) ? [...type.types] : [type];
  const own = parts.pop();
  const bases = parts.map(asBase).filter((base) => base !== undefined);
  const declaration =
    own && ts.isTypeLiteralNode(own) && bases.length === parts.length
      ? factory.createInterfaceDeclaration(modifiers, nameOf(member), undefined, heritage(bases), own.members)
      : factory.createTypeAliasDeclaration(modifiers, nameOf(member), undefined, type);
  return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(member));
}

/** `components["schemas"]["Contact"]` as something an interface can extend. */
function asBase(type: ts.TypeNode): ts.ExpressionWithTypeArguments | undefined {
  if (!ts.isIndexedAccessTypeNode(type) || !ts.isLiteralTypeNode(type.indexType)) return undefined;
  if (!ts.isStringLiteral(type.indexType.literal)) return undefined;
  return factory.createExpressionWithTypeArguments(factory.createIdentifier(type.indexType.literal.text), undefined);
}

function heritage(bases: ts.ExpressionWithTypeArguments[]): ts.HeritageClause[] {
  return bases.length === 0 ? [] : [factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, bases)];
}

function isNever(member: ts.TypeElement): boolean {
  return ts.isPropertySignature(member) && member.type?.kind === ts.SyntaxKind.NeverKeyword;
}

function nameOf(member: ts.TypeElement): string {
  return member.name && (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name)) ? member.name.text : "";
}
