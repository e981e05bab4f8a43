import type { Block, Guide } from "../model/guide.ts";
import type { Problem } from "../model/problem.ts";
import { addresses, anchor } from "../output/address.ts";
import { headingsOf } from "../text/prose.ts";
import { Layout } from "./layout.tsx";
import { Code, Inline, Prose, usePage } from "./page.tsx";
import { Answers, Languages, Requests } from "./samples.tsx";
import { Fields } from "./schema-parts.tsx";

export function GuidePage({ guide }: { guide: Guide }) {
  const { title, lead, blocks } = guide;
  const sections = blocks.flatMap((block) => (block.kind === "prose" ? headingsOf(block.text) : []));
  return (
    <Layout title={title} description={lead} sections={sections}>
      <div class="intro guide">
        <p class="over">Guide</p>
        <h1>{title}</h1>
        <p class="lead">
          <Inline text={lead} />
        </p>
        {blocks.map((block, index) => (
          <BlockPart key={index} block={block} />
        ))}
      </div>
    </Layout>
  );
}

function BlockPart({ block }: { block: Block }) {
  const { operationSamples, link } = usePage();
  switch (block.kind) {
    case "prose":
      return <Prose text={block.text} level={2} />;
    case "code":
      return (
        <figure>
          <figcaption>TypeScript</figcaption>
          <Code code={block.code} language="typescript" />
        </figure>
      );
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
            <Requests sample={sample} />
            <Answers answers={sample.answers.slice(0, 1)} />
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
