/** A version of the contract, or what waits for the next one. */
export interface Release {
  /** Undefined for what is not released yet. */
  readonly version?: string;
  /** What callers notice, an entry for each change, in Markdown. */
  readonly entries: readonly string[];
}

/** A changeset: which packages it raises, and its words. */
export interface Pending {
  readonly packages: readonly string[];
  readonly text: string;
}

export const changelogSummary = "What has changed in the contract, version by version.";
export const nothingReleased = "Nothing is released yet.";

const contract = "@contacts-api/spec";

/** What waits first, then the releases of a changelog as Changesets writes it, the newest first. */
export function readReleases(changelog: string, pending: readonly Pending[]): Release[] {
  const waiting = pending.filter(({ packages }) => packages.includes(contract)).map(({ text }) => text.trim());
  const [, ...sections] = changelog.split(/^## /mu);
  return [...(waiting.length > 0 ? [{ entries: waiting }] : []), ...sections.map(readSection)];
}

/** The anchor and the heading of a release. */
export function headingOf({ version }: Release): { readonly id: string; readonly title: string } {
  return version === undefined ? { id: "unreleased", title: "Unreleased" } : { id: `v${version}`, title: version };
}

function readSection(section: string): Release {
  const [version = "", ...lines] = section.split("\n");
  const [, ...items] = lines.join("\n").split(/^- /mu);
  const entries = items
    .map((item) => item.replace(/^### .*$/mu, "").replace(/^ {2}/gmu, ""))
    // Readers need neither the commit nor the dependencies.
    .map((item) => item.replace(/^[0-9a-f]{7,40}: /u, "").trim())
    .filter((item) => item !== "" && !item.startsWith("Updated dependencies"));
  return { version: version.trim(), entries };
}
