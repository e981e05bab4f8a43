import { Fragment } from "preact";
import { addresses } from "../output/address.ts";
import type { LinkView, Run } from "../view/line.ts";
import { Inline, usePage } from "./page.tsx";

export function Line({ runs }: { runs: readonly Run[] }) {
  return (
    <>
      {runs.map((run, index) => (
        <Fragment key={index}>{partOf(run)}</Fragment>
      ))}
    </>
  );
}

function partOf(run: Run) {
  if (typeof run === "string") return run;
  if ("code" in run) return <code>{run.code}</code>;
  if ("text" in run) return <Inline text={run.text} />;
  if ("status" in run) return <Status status={run.status} />;
  if ("mark" in run) return <span class="verified">{run.mark}</span>;
  return <Link {...run} />;
}

/** A link to where a mark is explained looks like the mark. */
export function Link({ to, words, isFile, isCode = false }: LinkView & { readonly isCode?: boolean }) {
  return (
    <a class={to === addresses.verified ? "verified" : undefined} href={usePage().link(to)} download={isFile}>
      {isCode ? <code>{words}</code> : words}
    </a>
  );
}

export function Status({ status }: { status: string }) {
  return <span class={`status s${status[0]}`}>{status}</span>;
}

export function Method({ method }: { method: string }) {
  return <span class={`method ${method.toLowerCase()}`}>{method}</span>;
}
