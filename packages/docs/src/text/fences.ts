/**
 * Splits Markdown at its fenced code into alternating text and code, which joined give the Markdown again. Code keeps its
 * fences, so it begins with three backticks. It reads lines, because a regular expression would take quadratic time on
 * fences that do not end.
 */
export function splitAtFences(markdown: string): string[] {
  const parts: string[] = [];
  let current = "";
  let isCode = false;
  for (const line of markdown.split(/(?<=\n)/u)) {
    const words = line.trimEnd();
    if (!isCode && /^```[^`]*$/u.test(words)) {
      parts.push(current);
      current = line;
      isCode = true;
    } else if (isCode && words === "```") {
      parts.push(`${current}\`\`\``);
      current = line.slice(3);
      isCode = false;
    } else {
      current += line;
    }
  }
  return [...parts, current];
}

export function isCode(part: string): boolean {
  return part.startsWith("```");
}
