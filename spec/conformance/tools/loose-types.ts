// Finds loose types in generated code: `any`, `unknown`, `z.any()` and `z.unknown()`.
import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** The part of TypeScript's compiler API that this file uses. */
interface TypeScript {
  readonly ScriptTarget: { readonly Latest: number };
  readonly SyntaxKind: Readonly<Record<string, number | string>>;
  createSourceFile(name: string, text: string, target: number): TreeNode;
  forEachChild(node: TreeNode, visit: (child: TreeNode) => void): void;
}

interface TreeNode {
  readonly kind: number;
  readonly name?: { readonly text?: string };
  readonly expression?: TreeNode;
}

export interface Loose {
  /** The names that lead to the type, such as `components.schemas.Metadata.[]`. */
  readonly path: string;
  readonly file: string;
}

/** The package that has the compiler API. */
export const compilerPackage = "typescript@5.9.3";

/** Finds loose types in the files of a folder. `compiler` is the folder where the compiler is installed. */
export function looseTypes(compiler: string, folder: string, pattern: string): Loose[] {
  const ts = createRequire(join(compiler, "index.js"))("typescript") as TypeScript;
  const { AnyKeyword, UnknownKeyword, IndexSignature, CallExpression } = ts.SyntaxKind;
  return globSync(pattern, { cwd: folder }).flatMap((file) => {
    const found: Loose[] = [];
    visit(ts.createSourceFile(file, readFileSync(join(folder, file), "utf8"), ts.ScriptTarget.Latest), []);
    return found;

    function visit(node: TreeNode, above: readonly string[]): void {
      const own = node.kind === IndexSignature ? "[]" : node.kind === CallExpression ? undefined : node.name?.text;
      const path = own === undefined ? above : [...above, own];
      if (node.kind === AnyKeyword || node.kind === UnknownKeyword || isLooseCall(node)) {
        found.push({ path: path.join("."), file });
      }
      ts.forEachChild(node, (child) => visit(child, path));
    }

    function isLooseCall({ kind, expression }: TreeNode): boolean {
      return kind === CallExpression && ["any", "unknown"].includes(expression?.name?.text ?? "");
    }
  });
}
