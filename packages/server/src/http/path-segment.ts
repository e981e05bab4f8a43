// One segment of a path with text and parameters in it: `{id}.vcf`, `{year}-{month}`.

export interface MixedSegment {
  readonly names: readonly string[];
  /** Returns the values of the parameters, still percent-encoded; undefined if the text is not of this form. */
  match(text: string): readonly string[] | undefined;
}

/**
 * Each parameter but the last takes as little as it can, one character at least, or all of its characters if they are always
 * as many (`lengths`, by name). The work is proportional to the length of the text.
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
