import type { Language } from "../text/highlight.ts";
import type { Block } from "../view/view.ts";
import { Example, Exchange, Languages, Sample } from "./examples.tsx";
import { Facts } from "./facts.tsx";
import { FieldList, TypeWords } from "./fields.tsx";
import { Line, Link } from "./line.tsx";
import { List, Statuses } from "./lists.tsx";
import { Code, Prose } from "./page.tsx";
import { Part, Refusal, Refusals, Route, Section } from "./parts.tsx";

export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockPart key={index} block={block} />
      ))}
    </>
  );
}

function BlockPart({ block }: { block: Block }) {
  switch (block.kind) {
    case "prose":
      return <Prose {...block} />;
    case "line":
      return (
        <p class={block.tone}>
          <Line runs={block.runs} />
        </p>
      );
    case "section":
      return (
        <Section {...block}>
          <Blocks {...block} />
        </Section>
      );
    case "group":
      return (
        <div class="group" id={block.id}>
          {block.title !== undefined && <h3>{block.title}</h3>}
          <Blocks {...block} />
        </div>
      );
    case "route":
      return <Route route={block} />;
    case "statuses":
      return (
        <p class="tags">
          <Statuses statuses={block.statuses} />
        </p>
      );
    case "type":
      return (
        <p class="field-head">
          <TypeWords type={block} />
        </p>
      );
    case "facts":
      return <Facts facts={block.facts} />;
    case "fields":
      return <FieldList {...block} isLinked />;
    case "entries":
      return <FieldList {...block} />;
    case "body":
      return (
        <div>
          <BlockPart block={block.line} />
          <Blocks {...block} />
        </div>
      );
    case "part":
      return (
        <Part part={block}>
          <Blocks {...block} />
        </Part>
      );
    case "refusals":
      return (
        <Refusals {...block}>
          {block.refusals.map((refusal) => (
            <Refusal key={refusal.id} refusal={refusal}>
              <Blocks {...refusal} />
            </Refusal>
          ))}
        </Refusals>
      );
    case "example":
      return <Example {...block} />;
    case "sample":
      return <Sample sample={block} />;
    case "exchange":
      return <Exchange {...block} />;
    case "quote":
      return (
        <div class="guide-sample">
          <p class="note">
            <Link {...block.operation} />
          </p>
          <Languages {...block} />
          <Exchange {...block} />
        </div>
      );
    case "code": {
      const [language, label] = languages[block.language] ?? ["text", "Text"];
      return (
        <figure>
          <figcaption>{block.label ?? label}</figcaption>
          <Code code={block.code} language={language} />
        </figure>
      );
    }
    default:
      return <List list={block} />;
  }
}

const languages: Readonly<Record<string, [language: Language, label: string]>> = {
  ts: ["typescript", "TypeScript"],
  tsx: ["typescript", "TypeScript"],
  sh: ["bash", "Shell"],
  json: ["json", "JSON"],
};
