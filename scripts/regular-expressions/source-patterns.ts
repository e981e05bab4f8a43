import ts from "typescript";
import type { ComposedPattern, FoundPatterns, Pattern } from "./pattern.ts";

/** A comment above a composed pattern with the reason for its linear time. */
const reason = /\/\/ Linear: \S/;

/** Finds the regular expressions of a TypeScript file: literals, and calls of `RegExp`. */
export function sourcePatterns(file: string, text: string): FoundPatterns {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const patterns: Pattern[] = [];
  const composed: ComposedPattern[] = [];
  const placeOf = (node: ts.Node) => {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart());
    return `${file}:${line + 1}:${character + 1}`;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) patterns.push({ place: placeOf(node), ...partsOf(node.text) });
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isRegExp(node.expression)) {
      const [pattern, flags] = node.arguments ?? [];
      if (isText(pattern) && (flags === undefined || isText(flags))) {
        patterns.push({ place: placeOf(node), source: pattern.text, flags: flags?.text ?? "" });
      } else if (!isExplained(source, node)) {
        composed.push({ place: placeOf(node), code: node.getText() });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { patterns, composed };
}

function isRegExp(expression: ts.Expression): boolean {
  return /^(?:globalThis\.)?RegExp$/.test(expression.getText());
}

function isText(node: ts.Node | undefined): node is ts.StringLiteralLike {
  return node !== undefined && ts.isStringLiteralLike(node);
}

function partsOf(literal: string): { source: string; flags: string } {
  const end = literal.lastIndexOf("/");
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}

/** Looks at the line above the statement that the pattern is part of. */
function isExplained(source: ts.SourceFile, node: ts.Node): boolean {
  let statement = node;
  while (!ts.isStatement(statement) && statement.parent) statement = statement.parent;
  return reason.test(source.text.slice(statement.getFullStart(), statement.getStart()));
}
