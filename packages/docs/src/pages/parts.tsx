import type { ComponentChildren } from "preact";
import type { Block, RefusalView } from "../view/view.ts";
import { Method, Status } from "./line.tsx";
import { Inline } from "./page.tsx";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

export function Section({ id, title, children }: Pick<Of<"section">, "id" | "title"> & Children) {
  return (
    <section id={id}>
      <h2>
        <OwnLink id={id}>{title}</OwnLink>
      </h2>
      {children}
    </section>
  );
}

export function Part({ part: { id, status, title }, children }: { part: Of<"part"> } & Children) {
  return (
    <section class="response" id={id}>
      <h3>
        <OwnLink id={id}>
          {status !== undefined && (
            <>
              <Status status={status} />{" "}
            </>
          )}
          <Inline text={title} plain />
        </OwnLink>
      </h3>
      {children}
    </section>
  );
}

export function Refusals({ id, title, children }: { id: string; title: string } & Children) {
  return (
    <>
      <h3 id={id}>
        <OwnLink id={id}>{title}</OwnLink>
      </h3>
      {children}
    </>
  );
}

export function Refusal({ refusal, children }: { refusal: RefusalView } & Children) {
  const { id, status, code, mark, title } = refusal;
  return (
    <details class="response refusal" id={id}>
      <summary>
        <Status status={status} />
        <span class="refusal-words">
          {code !== undefined && <code>{code}</code>} {mark !== undefined && <span class="flag">{mark}</span>}
          <span class="refusal-text">
            <Inline text={title} plain />
          </span>
        </span>
      </summary>
      {children}
    </details>
  );
}

export function Route({ route: { method, path, name, marks } }: { route: Of<"route"> }) {
  return (
    <>
      <p class="route">
        <Method method={method} /> <code>{path}</code>
      </p>
      {(name !== undefined || marks.length > 0) && (
        <p class="tags">
          {name && <code>{name.text}</code>}
          {marks.map((mark) => (
            <span key={mark} class="flag">
              {mark}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

interface Children {
  readonly children: ComponentChildren;
}

/** The words of a heading, a link to itself. */
function OwnLink({ id, children }: { id: string } & Children) {
  return (
    <a class="anchor" href={`#${encodeURIComponent(id)}`}>
      {children}
    </a>
  );
}
