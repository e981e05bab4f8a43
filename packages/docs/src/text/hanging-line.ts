const deepestLevel = 8;
/** The number of characters that the narrowest column holds. */
const shortLine = 36;

/**
 * Returns the class of a line that may not fit: it wraps below its own indentation, not at the margin. `samples.css` has the
 * levels. Returns undefined for a line that always fits.
 */
export function hangingClass(line: string): string | undefined {
  if (line.length <= shortLine) return undefined;
  const indentation = line.length - line.trimStart().length;
  return `l l${Math.min(deepestLevel, Math.ceil(indentation / 2))}`;
}
