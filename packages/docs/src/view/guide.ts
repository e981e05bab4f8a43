import { type Guide, type Block as GuideBlock, proseOf } from "../model/guide.ts";
import { optional } from "../model/optional.ts";
import { addresses, anchor } from "../output/address.ts";
import { type SiteContext, samplesWithin } from "../output/site-context.ts";
import { everyHeadingOf } from "../text/prose.ts";
import { fieldList, lead } from "./blocks.ts";
import { exchangeView, languagesOf } from "./examples.ts";
import { fieldViews } from "./fields.ts";
import { operationLink } from "./line.ts";
import { problemList } from "./problem.ts";
import type { Block, PageView } from "./view.ts";

export function guideView(context: SiteContext, guide: Guide): PageView {
  const { name, title, lead: words, summary, blocks, npmName } = guide;
  return {
    address: addresses.guide(name),
    title,
    isGuide: true,
    description: summary || title,
    over: npmName === undefined ? "Guide" : `Package ${npmName}`,
    intro: [...(words === "" ? [] : [lead({ text: words })]), ...blocks.flatMap((block) => blockOf(context, block))],
    headings: everyHeadingOf(proseOf(guide)).filter(({ depth }) => depth === 2),
    ...(blocks.some(({ kind }) => kind === "sample") ? { servers: [] } : {}),
  };
}

function blockOf(context: SiteContext, block: GuideBlock): Block[] {
  switch (block.kind) {
    case "prose":
      return [{ kind: "prose", text: block.text, level: 2, top: 2 }];
    case "code":
      return [{ kind: "code", language: block.language, ...optional({ label: block.label }), code: block.code }];
    case "parameter":
      return fieldList(fieldViews([block.parameter], anchor("of", block.operation.id)));
    case "problems":
      return [problemList(block.problems)];
    case "sample":
      return sampleOf(context, block);
  }
}

/** Quotes the request of a sample with its first response. */
function sampleOf(context: SiteContext, { operation, sample }: Extract<GuideBlock, { kind: "sample" }>): Block[] {
  const found = samplesWithin(context, operation).find(({ name }) => name === sample);
  if (!found) return [];
  const exchange = exchangeView(context, operation, { ...found, responses: found.responses.slice(0, 1) });
  return [{ kind: "quote", operation: operationLink(operation), languages: languagesOf(context), exchange }];
}
