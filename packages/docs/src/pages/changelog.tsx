import { changelogSummary, headingOf, nothingReleased } from "../model/release.ts";
import { addresses } from "../output/address.ts";
import { Layout } from "./layout.tsx";
import { Prose, Section, usePage } from "./page.tsx";

/** What has changed in the contract, version by version. */
export function ChangelogPage() {
  const { content, link } = usePage();
  const { releases = [] } = content;
  return (
    <Layout title="Changelog" description={changelogSummary} sections={releases.map(headingOf)}>
      <div class="intro">
        <h1>Changelog</h1>
        <p class="lead">
          {changelogSummary} Also as a <a href={link(addresses.feed)}>JSON feed</a>.
        </p>
        {releases.every(({ version }) => version === undefined) && <p class="lead">{nothingReleased}</p>}
        {releases.map((release) => (
          <Section key={headingOf(release).id} {...headingOf(release)}>
            <ul class="changes">
              {release.entries.map((entry) => (
                <li key={entry}>
                  <Prose text={entry} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </Layout>
  );
}
