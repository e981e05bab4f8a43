// Optional members of requests. Under the compiler's exactOptionalPropertyTypes, `{ name: form.name }` would be refused
// if the value may be undefined. The client leaves such a member out.
import type ts from "typescript";
import { compiler } from "./openapi-typescript.ts";

/** Lets optional members be undefined, at every level of a declaration. */
export function admitUndefined<Declaration extends ts.Node>(declaration: Declaration): Declaration {
  const { factory, SyntaxKind } = compiler;
  const visit = (node: ts.Node): ts.Node => {
    const visited = compiler.visitEachChild(node, visit, undefined);
    if (!compiler.isPropertySignature(visited) || !visited.questionToken || !visited.type) return visited;
    if (visited.type.kind === SyntaxKind.NeverKeyword) return visited;
    const types = compiler.isUnionTypeNode(visited.type) ? visited.type.types : [visited.type];
    const type = factory.createUnionTypeNode([...types, factory.createKeywordTypeNode(SyntaxKind.UndefinedKeyword)]);
    return factory.updatePropertySignature(visited, visited.modifiers, visited.name, visited.questionToken, type);
  };
  return visit(declaration) as Declaration;
}
