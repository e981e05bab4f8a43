import type { Problem } from "../model/problem.ts";
import { addresses, anchor } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import { example, headingsOfSections, lead, prose, section } from "./blocks.ts";
import { examplesTitle } from "./examples.ts";
import { operationLink, problemLink } from "./line.ts";
import { responseId } from "./responses.ts";
import type { Block, PageView } from "./view.ts";

/** Returns one code: its meaning, what to do, the operations that refuse with it, and examples. */
export function problemView({ content }: SiteContext, problem: Problem): PageView {
  const { code, description, statuses, examples } = problem;
  const remedy = content.remedyOf(code);
  const detail = [
    ...section("remedy", "What to do", prose(remedy)),
    ...section("used", "Where it is met", [uses(problem)]),
  ];
  return {
    address: addresses.problem(code),
    title: code,
    isCode: true,
    description: description?.trim() ?? code,
    over: "Problem",
    intro: [{ kind: "statuses", statuses }, ...prose(description)],
    ...(examples.length > 0
      ? { samples: { title: examplesTitle(examples), blocks: examples.map((one) => example(one)) } }
      : {}),
    detail,
    headings: headingsOfSections(detail),
  };
}

/** Groups the operations that say the same about the problem. */
function uses(problem: Problem): Block {
  const groups = Map.groupBy(problem.uses, ({ response }) => response.description);
  if (groups.size === 0) return { kind: "line", runs: ["No operation documents it."] };
  return {
    kind: "met",
    groups: [...groups].map(([description, uses]) => ({
      description,
      uses: uses.map(({ operation, response }) => {
        const { to, words } = operationLink(operation);
        return { status: response.status, page: { to: `${to}#${responseId(response)}`, words } };
      }),
    })),
  };
}

/** The list of all codes, in a line. */
export const problemsSummary = "Every code that a refusal may carry.";

/** Returns the closed catalogue of problem codes, each with its meaning and its page. */
export function problemsView({ reference }: SiteContext): PageView {
  const words = `${problemsSummary} Each has a page: what to do, which operations refuse with it, examples.`;
  return {
    address: addresses.problems,
    title: "Problems",
    description: "Every problem code, what it means and what to do.",
    intro: [lead(words), problemList(reference.problems, true)],
    headings: [],
  };
}

/** Returns codes with their statuses and meaning, each leading to its page. */
export function problemList(problems: readonly Problem[], hasAnchors = false): Block {
  return {
    kind: "problems",
    problems: problems.map(({ code, statuses, description }) => ({
      ...(hasAnchors ? { id: anchor(code) } : {}),
      statuses,
      page: problemLink(code),
      ...(description === undefined ? {} : { description }),
    })),
  };
}
