import { type Block, type Guide, proseOf } from "../model/guide.ts";
import type { Problem } from "../model/problem.ts";
import { addresses, anchor } from "../output/address.ts";
import type { Language } from "../text/highlight.ts";
import { everyHeadingOf, headingIds } from "../text/prose.ts";
import { Layout } from "./layout.tsx";
import { Code, Inline, Prose, usePage } from "./page.tsx";
import { Languages, Requests, SampleResponses } from "./samples.tsx";
import { Fields } from "./schema-parts.tsx";

export function GuidePage({ guide }: { guide: Guide }) {
  const { title, lead, summary, blocks, npmName } = guide;
  const sections = everyHeadingOf(proseOf(guide)).filter(({ depth }) => depth === 2);
  const connects = blocks.some(({ kind }) => kind === "sample") ? ["'self'"] : [];
  // Its pieces of prose are rendered one after the other, so ids are given in their order.
  const idOf = headingIds();
  return (
    <Layout title={title} description={summary || title} sections={sections} connects={connects}>
      <div class="intro guide">
        <p class="over">{npmName === undefined ? "Guide" : `Package ${npmName}`}</p>
        <h1>{title}</h1>
        {lead !== "" && (
          <p class="lead">
            <Inline text={lead} />
          </p>
        )}
        {blocks.map((block, index) => (
          <BlockPart key={index} block={block} idOf={idOf} />
        ))}
      </div>
    </Layout>
  );
}

const languages: Readonly<Record<string, [language: Language, label: string]>> = {
  ts: ["typescript", "TypeScript"],
  tsx: ["typescript", "TypeScript"],
  sh: ["bash", "Shell"],
  json: ["json", "JSON"],
};

function BlockPart({ block, idOf }: { block: Block; idOf: (heading: string) => string }) {
  const { operationSamples, link } = usePage();
  switch (block.kind) {
    case "prose":
      return <Prose text={block.text} level={2} top={2} idOf={idOf} />;
    case "code": {
      const [language, label] = languages[block.language] ?? ["text", "Text"];
      return (
        <figure>
          <figcaption>{block.label ?? label}</figcaption>
          <Code code={block.code} language={language} />
        </figure>
      );
    }
    case "parameter":
      return <Fields fields={[block.parameter]} prefix={anchor("of", block.operation.id)} />;
    case "sample": {
      const sample = operationSamples(block.operation).find(({ name }) => name === block.sample);
      return (
        sample && (
          <div class="guide-sample">
            <p class="note">
              <a href={link(addresses.operation(block.operation.id))}>{block.operation.title}</a>
            </p>
            <Languages />
            <Requests sample={sample} operation={block.operation} />
            <SampleResponses responses={sample.responses.slice(0, 1)} />
          </div>
        )
      );
    }
    case "problems":
      return <ProblemRows problems={block.problems} />;
  }
}

/** Codes with their statuses and meaning, each leading to its page. */
export function ProblemRows({ problems, anchored = false }: { problems: readonly Problem[]; anchored?: boolean }) {
  const { link } = usePage();
  return (
    <ul class="problems">
      {problems.map(({ code, statuses, description }) => (
        <li key={code} id={anchored ? anchor(code) : undefined}>
          <p>
            {statuses.map((status) => (
              <span key={status} class={`status s${status[0]}`}>
                {status}
              </span>
            ))}{" "}
            <a href={link(addresses.problem(code))}>
              <code>{code}</code>
            </a>
          </p>
          <Prose text={description} />
        </li>
      ))}
    </ul>
  );
}
