// The Markdown files of the packages as pages, so that npm and the reference share one text.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { DocumentError } from "@contacts-api/openapi/place";
import type { GuideSource } from "../model/guide.ts";
import { isCode, splitAtFences } from "../text/fences.ts";
import { everyHeadingOf } from "../text/prose.ts";

/** A package with the title for its README. The files of its `docs` folder follow. */
const packages = [
  { folder: "client", title: "TypeScript client", forOperators: false },
  { folder: "mcp", title: "Tools for agents", forOperators: false },
  { folder: "server", title: "Server", forOperators: true },
  { folder: "docs", title: "This reference", forOperators: true },
] as const;

/** The path of the packages. The sources are in `src`, whether this module runs from there or from `dist`. */
const root = fileURLToPath(new URL("../../..", import.meta.url));

interface Article extends GuideSource {
  /** The path of the file from the folder of the packages. */
  readonly file: string;
}

/**
 * Reads the files in the order of the navigation. A link to another of them leads to its page; any other link becomes plain
 * text.
 */
export async function readArticles(): Promise<GuideSource[]> {
  const articles = (await Promise.all(packages.map(articlesOf))).flat();
  return articles.map(({ file, ...article }) => ({
    ...article,
    markdown: linked(article.markdown, (target) => addressOf(target, file, articles)),
  }));
}

async function articlesOf({ folder, title, forOperators }: (typeof packages)[number]): Promise<Article[]> {
  const guides = (await readdir(join(root, folder, "docs")).catch(() => []))
    .filter((name) => name.endsWith(".md"))
    .sort();
  const read = async (file: string) => withoutFigures(await readFile(join(root, file), "utf8"));
  const about = { npmName: `@contacts-api/${folder}`, forOperators };
  const readme = await read(`${folder}/README.md`);
  const pages = await Promise.all(
    guides.map(async (name) => {
      const file = `${folder}/docs/${name}`;
      return { name: name.replace(/\.md$/u, ""), file, ...about, markdown: await read(file) };
    }),
  );
  return [
    { name: folder, file: `${folder}/README.md`, ...about, markdown: readme.replace(/^# .+$/mu, `# ${title}`) },
    // A file with only figures gets no page.
    ...pages.filter(({ markdown }) => markdown.trim() !== ""),
  ];
}

/** Removes sections whose figures a benchmark writes between comments, because they are only of use in the repository. */
function withoutFigures(markdown: string): string {
  return markdown
    .split(/^(?=## )/mu)
    .filter((section) => !/^<!-- .+ -->$/mu.test(section))
    .join("");
}

/** Replaces the target of each link outside code. A link without a new target becomes plain text. */
function linked(markdown: string, targetOf: (target: string) => string | undefined): string {
  const codeOrLink = /\[([^[\]]{1,200})\]\(([^()\s]{1,300})\)|`[^`\n]{0,300}`/gu;
  const inText = (text: string) =>
    text.replace(codeOrLink, (all: string, words?: string, target?: string) => {
      if (words === undefined || target === undefined) return all;
      const to = targetOf(target);
      return to === undefined ? words : `[${words}](${to})`;
    });
  return splitAtFences(markdown)
    .map((part) => (isCode(part) ? part : inText(part)))
    .join("");
}

/** Returns the address of a target, relative to the folder of guides; undefined for files without a page. */
function addressOf(target: string, from: string, articles: readonly Article[]): string | undefined {
  if (/^[a-z]+:/u.test(target)) return target;
  const [path = "", fragment] = target.split("#");
  const file = path === "" ? from : relative(root, join(root, dirname(from), path));
  const fail = (): never => {
    throw new DocumentError(`packages/${from} links to ${target}, which is not there. Correct the link.`);
  };
  const article = articles.find((one) => one.file === file);
  if (article === undefined) return existsSync(join(root, file)) ? undefined : fail();
  if (fragment === undefined) return `${article.name}.md`;
  const heading = everyHeadingOf(article.markdown).find(({ title }) => slugOf(title) === fragment) ?? fail();
  return `${file === from ? "" : `${article.name}.md`}#${heading.id}`;
}

/** Returns the fragment of a heading as npm and GitHub make it. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/gu, "-");
}
