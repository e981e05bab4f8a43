// Finds templates of paths (`/v1/contacts/{contact_id}.vcf`) that one request could match.

/** Returns the first two templates that a path may both match, unless one is the more concrete in every segment. */
export function ambiguous(paths: readonly string[]): [path: string, other: string] | [] {
  const byLength = Map.groupBy(paths.map(parsed), ({ segments }) => segments.length);
  for (const templates of byLength.values()) {
    for (const [index, one] of templates.entries()) {
      const other = templates
        .slice(0, index)
        .find((before) => !areApart(one, before) && !isMoreConcrete(one, before) && !isMoreConcrete(before, one));
      if (other !== undefined) return [one.path, other.path];
    }
  }
  return [];
}

interface Template {
  readonly path: string;
  readonly segments: readonly Segment[];
}

interface Segment {
  /** The share of text: 2 all, 1 a part, 0 nothing. */
  readonly rank: 0 | 1 | 2;
  readonly start: string;
  readonly end: string;
}

function parsed(path: string): Template {
  return { path, segments: path.split("/").map(segmentOf) };
}

function segmentOf(text: string): Segment {
  if (!text.includes("{")) return { rank: 2, start: text, end: text };
  const isWhole = /^\{[^{}]*\}$/.test(text);
  return { rank: isWhole ? 0 : 1, start: text.slice(0, text.indexOf("{")), end: text.slice(text.lastIndexOf("}") + 1) };
}

function areApart(one: Template, other: Template): boolean {
  return one.segments.some((segment, index) => {
    const beside = other.segments[index]!;
    if (segment.rank === 2 && beside.rank === 2) return segment.start !== beside.start;
    const starts = segment.start.startsWith(beside.start) || beside.start.startsWith(segment.start);
    return !starts || !(segment.end.endsWith(beside.end) || beside.end.endsWith(segment.end));
  });
}

function isMoreConcrete(one: Template, other: Template): boolean {
  const ranks = one.segments.map(({ rank }, index) => rank - other.segments[index]!.rank);
  return ranks.every((difference) => difference >= 0) && ranks.some((difference) => difference > 0);
}
