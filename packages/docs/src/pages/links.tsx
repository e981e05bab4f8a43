import type { Link } from "../model/link.ts";
import { addresses } from "../output/address.ts";
import { FactRows } from "./facts.tsx";
import { Prose, usePage } from "./page.tsx";

/** Where a response leads, and what of it the next operation takes. */
export function Links({ links }: { links: readonly Link[] }) {
  const { reference, link } = usePage();
  if (links.length === 0) return null;
  return (
    <>
      <p class="note">Leads to:</p>
      <ul class="fields">
        {links.map(({ name, to, description, facts }) => (
          <li key={name} class="field">
            <p class="field-head">
              <code>{name}</code>{" "}
              <span class="type">
                {reference.operations.some(({ id }) => id === to) ? (
                  <a href={link(addresses.operation(to))}>{to}</a>
                ) : (
                  to
                )}
              </span>
            </p>
            <Prose text={description} />
            {facts.length > 0 && (
              <dl class="facts">
                <FactRows facts={facts} />
              </dl>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
