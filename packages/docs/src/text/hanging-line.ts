const deepestLevel = 8;
/** What fits into the narrowest column. */
const shortLine = 36;

/**
 * The class of a line that may not fit: it goes on below its own indentation (`samples.css` has the levels), not at the
 * margin. Nothing for a line that always fits.
 */
export function hangingClass(line: string): string | undefined {
  if (line.length <= shortLine) return undefined;
  const indentation = line.length - line.trimStart().length;
  return `l l${Math.min(deepestLevel, Math.ceil(indentation / 2))}`;
}
