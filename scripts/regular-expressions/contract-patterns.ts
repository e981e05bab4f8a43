import { isMap, isScalar, LineCounter, type Pair, parseDocument, visit } from "yaml";
import type { Pattern } from "./pattern.ts";

/** Finds the patterns of a contract, which validators compile with the flag `u`. */
export function contractPatterns(file: string, text: string): Pattern[] {
  const lines = new LineCounter();
  const patterns: Pattern[] = [];
  const add = (node: unknown) => {
    if (!isScalar(node) || typeof node.value !== "string" || !node.range) return;
    const { line, col } = lines.linePos(node.range[0]);
    patterns.push({ place: `${file}:${line}:${col}`, source: node.value, flags: "u" });
  };
  visit(parseDocument(text, { lineCounter: lines }), {
    Pair(_, pair) {
      if (isNamed(pair, "pattern")) add(pair.value);
      if (isNamed(pair, "patternProperties") && isMap(pair.value)) for (const { key } of pair.value.items) add(key);
    },
  });
  return patterns;
}

function isNamed({ key }: Pair, name: string): boolean {
  return isScalar(key) && key.value === name;
}
