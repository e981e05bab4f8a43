import { type ComponentChildren, Fragment } from "preact";
import type { Guide } from "../model/guide.ts";
import type { Reference } from "../model/reference.ts";
import { addresses } from "../output/address.ts";
import type { Heading } from "../text/prose.ts";
import { isLarge } from "../view/pages.ts";
import { Method } from "./line.tsx";
import { usePage } from "./page.tsx";

/** All pages; the current one with its sections. Folded away on small screens, without a script. */
export function Navigation({ sections }: { sections: readonly Heading[] }) {
  const { reference, guides, content, address } = usePage();
  return (
    <nav class="menu" aria-label="Pages">
      <details>
        <summary>Contents</summary>
        <ul>
          <Item to={addresses.introduction} title="Introduction" sections={sections} />
          {content.releases && <Item to={addresses.changelog} title="Changelog" sections={sections} />}
        </ul>
        <Guides guides={guides.filter(({ npmName }) => npmName === undefined)} sections={sections} />
        {isLarge(reference) ? <OtherGroups /> : null}
        {reference.groups
          .filter((group) => hasOperations(group) && (!isLarge(reference) || holds(group, address)))
          .map(({ name, operations }) => (
            <div key={name}>
              <p class="menu-title">{name}</p>
              <ul>
                {operations.map(({ id, title, method }) => (
                  <Item key={id} to={addresses.operation(id)} title={title} method={method} sections={sections} />
                ))}
              </ul>
            </div>
          ))}
        {reference.problems.length > 0 && <Problems sections={sections} />}
        {reference.schemas.length > 0 && (
          <Group title="Schemas" open={address.startsWith("schemas")}>
            {isLarge(reference) && <Item to={addresses.schemas} title="All schemas" sections={sections} />}
            {reference.schemas
              .filter(({ name }) => !isLarge(reference) || addresses.schema(name) === address)
              .map(({ name }) => (
                <Item key={name} to={addresses.schema(name)} title={name} sections={sections} />
              ))}
          </Group>
        )}
        <Packages guides={guides.filter(({ npmName }) => npmName !== undefined)} sections={sections} />
      </details>
    </nav>
  );
}

interface GuidesProps {
  readonly guides: readonly Guide[];
  readonly sections: readonly Heading[];
}

function Guides({ guides, sections }: GuidesProps) {
  if (guides.length === 0) return null;
  return (
    <>
      <p class="menu-title">Guides</p>
      <ul>
        <GuideItems guides={guides} sections={sections} />
      </ul>
    </>
  );
}

/** The pages of client, server and tools. They are more than the operations, so they come last and folded. */
function Packages({ guides, sections }: GuidesProps) {
  const { address } = usePage();
  if (guides.length === 0) return null;
  return (
    <Group title="Packages" open={guides.some(({ name }) => addresses.guide(name) === address)}>
      <GuideItems guides={guides} sections={sections} />
    </Group>
  );
}

function GuideItems({ guides, sections }: GuidesProps) {
  return guides.map(({ name, title }) => (
    <Item key={name} to={addresses.guide(name)} title={title} sections={sections} />
  ));
}

/** The codes are listed where a reader looks one up; elsewhere they would be a large part of the page. */
function Problems({ sections }: { sections: readonly Heading[] }) {
  const { reference, address } = usePage();
  const codes = address.startsWith("problems") ? reference.problems : [];
  return (
    <>
      <p class="menu-title">Problems</p>
      <ul>
        <Item to={addresses.problems} title="All problems" sections={sections} />
        {codes.map(({ code }) => (
          <Item key={code} to={addresses.problem(code)} title={code} sections={sections} />
        ))}
      </ul>
    </>
  );
}

function hasOperations({ operations }: Reference["groups"][number]): boolean {
  return operations.length > 0;
}

function holds({ operations }: Reference["groups"][number], address: string): boolean {
  return operations.some(({ id }) => addresses.operation(id) === address);
}

/** The groups by name; their operations are listed on the first page, and here on their own pages. */
function OtherGroups() {
  const { reference, address } = usePage();
  return (
    <Group title="Operations" open={address === addresses.introduction}>
      {reference.groups.filter(hasOperations).map(({ name }) => (
        <Item key={name} to={addresses.group(name)} title={name} sections={[]} />
      ))}
    </Group>
  );
}

/** Long lists are folded away, except for the one that the page is in. */
function Group({ title, open, children }: { title: string; open: boolean; children: ComponentChildren }) {
  return (
    <details class="menu-group" open={open}>
      <summary class="menu-title">{title}</summary>
      <ul>{children}</ul>
    </details>
  );
}

interface ItemProps {
  readonly to: string;
  readonly title: string;
  readonly method?: string;
  readonly sections: readonly Heading[];
}

function Item({ to, title, method, sections }: ItemProps) {
  const { address, link } = usePage();
  const current = to === address;
  return (
    <li>
      <a href={link(to)} aria-current={current ? "page" : undefined} title={title.length > short ? title : undefined}>
        <span>{breakable(title)}</span>
        {method !== undefined && <Method method={method} />}
      </a>
      {current && sections.length > 0 && (
        <ul class="menu-sections">
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${encodeURIComponent(section.id)}`}>{breakable(section.title)}</a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The stylesheet cuts titles after two lines; one of this many characters always fits into them. */
const short = 40;

/** Long names break after an underscore or a slash. */
function breakable(title: string) {
  return title.split(/(?<=[_/])/u).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
