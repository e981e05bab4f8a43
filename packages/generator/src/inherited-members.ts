// Members that every object has from Object.prototype. A type with an optional one would not admit an object without
// it: `{}` has a `constructor`, and that is a function.
import type ts from "typescript";
import { compiler } from "./openapi-typescript.ts";

const inherited: readonly string[] = Object.getOwnPropertyNames(Object.prototype).filter(
  (name) => !name.startsWith("__"),
);

/** Returns the type of an optional member, in TypeScript: `string | Object["constructor"]` if every object has one. */
export function orInherited(name: string, type: string): string {
  return inherited.includes(name) ? `${type} | Object["${name}"]` : type;
}

/** Gives optional members that type, at every level of a declaration. */
export function admitInherited<Declaration extends ts.Node>(declaration: Declaration): Declaration {
  const { factory } = compiler;
  const visit = (node: ts.Node): ts.Node => {
    const visited = compiler.visitEachChild(node, visit, undefined);
    if (!compiler.isPropertySignature(visited) || !visited.questionToken || !visited.type) return visited;
    const name = compiler.isIdentifier(visited.name) || compiler.isStringLiteral(visited.name) ? visited.name.text : "";
    if (!inherited.includes(name)) return visited;
    const index = factory.createLiteralTypeNode(factory.createStringLiteral(name));
    const own = factory.createIndexedAccessTypeNode(factory.createTypeReferenceNode("Object"), index);
    const type = factory.createUnionTypeNode([visited.type, own]);
    return factory.updatePropertySignature(visited, visited.modifiers, visited.name, visited.questionToken, type);
  };
  return visit(declaration) as Declaration;
}
