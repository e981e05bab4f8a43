import type { ListBlock } from "../view/view.ts";
import { Link, Method, Status } from "./line.tsx";
import { Inline, Prose } from "./page.tsx";

/** Lists that lead to other pages, and the list of changes. */
export function List({ list }: { list: ListBlock }) {
  switch (list.kind) {
    case "operations":
      return (
        <ul class="operations">
          {list.operations.map(({ method, path, page }) => (
            <li key={page.to}>
              <Method method={method} />
              <Link {...page} />
              <code>{path}</code>
            </li>
          ))}
        </ul>
      );
    case "guides":
      return (
        <ul class="guides">
          {list.guides.map(({ page, summary }) => (
            <li key={page.to}>
              <Link {...page} /> <Inline text={summary} />
            </li>
          ))}
        </ul>
      );
    case "uses":
      return (
        <ul class="uses">
          {list.uses.map(({ page, places }) => (
            <li key={page.to}>
              <Link {...page} />
              {places.length > 0 && `: ${places.join(", ")}`}
            </li>
          ))}
        </ul>
      );
    case "problems":
      return (
        <ul class="problems">
          {list.problems.map(({ id, statuses, page, description }) => (
            <li key={page.to} id={id}>
              <p>
                <Statuses statuses={statuses} /> <Link {...page} isCode />
              </p>
              <Prose text={description} />
            </li>
          ))}
        </ul>
      );
    case "met":
      return (
        <dl class="uses">
          {list.groups.map(({ description, uses }) => (
            <div key={description}>
              <dt>
                <Inline text={description} />
              </dt>
              <dd>
                <ul>
                  {uses.map(({ status, page }) => (
                    <li key={page.to}>
                      <Status status={status} /> <Link {...page} />
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      );
    case "changes":
      return (
        <ul class="changes">
          {list.changes.map((change) => (
            <li key={change}>
              <Prose text={change} />
            </li>
          ))}
        </ul>
      );
  }
}

export function Statuses({ statuses }: { statuses: readonly string[] }) {
  return (
    <>
      {statuses.map((status) => (
        <Status key={status} status={status} />
      ))}
    </>
  );
}
