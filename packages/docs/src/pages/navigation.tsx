import { Fragment } from "preact";
import type { Heading } from "../text/prose.ts";
import { type ContentsGroup, contentsOf } from "../view/contents.ts";
import { Method } from "./line.tsx";
import { usePage } from "./page.tsx";

/** All pages; the current one with its sections. Folded away on small screens, without a script. */
export function Navigation({ sections }: { sections: readonly Heading[] }) {
  const page = usePage();
  return (
    <nav class="menu" aria-label="Pages">
      <details>
        <summary>Contents</summary>
        {contentsOf(page, page.address).map((group, index) => (
          <Group key={index} group={group} sections={sections} />
        ))}
      </details>
    </nav>
  );
}

interface GroupProps {
  readonly group: ContentsGroup;
  readonly sections: readonly Heading[];
}

function Group({ group: { kind, title, open, items }, sections }: GroupProps) {
  const list = (
    <ul>
      {items.map((item) => (
        <Item key={item.page.to} item={item} sections={sections} />
      ))}
    </ul>
  );
  if (title === undefined) return list;
  if (open !== undefined) {
    return (
      <details class="menu-group" open={open}>
        <summary class="menu-title">{title}</summary>
        {list}
      </details>
    );
  }
  const titled = (
    <>
      <p class="menu-title">{title}</p>
      {list}
    </>
  );
  return kind === "operations" ? <div>{titled}</div> : titled;
}

interface ItemProps {
  readonly item: ContentsGroup["items"][number];
  readonly sections: readonly Heading[];
}

function Item({ item: { page, method }, sections }: ItemProps) {
  const { address, link } = usePage();
  const { to, words: title } = page;
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
