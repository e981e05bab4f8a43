// A path segment that mixes text and parameters: `{id}.vcf`, `{year}-{month}`.

export interface MixedSegment {
  readonly names: readonly string[];
  /** Returns the values of the parameters, still percent-encoded, or undefined if the text does not match. */
  match(text: string): readonly string[] | undefined;
}

/**
 * Compiles a segment. Each parameter but the last matches as few characters as possible, but at least one. A parameter
 * in `lengths` matches exactly that many. The work is proportional to the length of the text.
 */
export function mixedSegment(template: string, lengths: Readonly<Record<string, number | undefined>>): MixedSegment {
  const [start = "", ...rest] = template.split(/\{[^{}]*\}/);
  const names = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
  const [end = "", separators] = [rest.at(-1), rest.slice(0, -1)];

  return {
    names,
    match(text) {
      const stop = text.length - end.length;
      if (stop <= start.length || !text.startsWith(start) || !text.endsWith(end)) return undefined;
      const values: string[] = [];
      let at = start.length;
      for (const [index, separator] of separators.entries()) {
        const whole = at + (lengths[names[index]!] ?? Number.NaN);
        const cut = text.startsWith(separator, whole) && whole > at ? whole : text.indexOf(separator, at + 1);
        if (cut === -1) return undefined;
        values.push(text.slice(at, cut));
        at = cut + separator.length;
      }
      return at < stop ? [...values, text.slice(at, stop)] : undefined;
    },
  };
}
