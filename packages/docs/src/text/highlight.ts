import { createHighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { escapeText } from "./escape.ts";
import { hangingClass } from "./hanging-line.ts";

export type Language = "json" | "bash" | "typescript" | "text";

export interface Highlighter {
  /** Code as HTML: text in spans whose classes `css` colours. No style attributes, which the pages' policy refuses. */
  html(code: string, language: Language): string;
  /** The colours of everything highlighted so far, for light and dark. */
  css(): string;
}

/** The high-contrast themes are the ones whose colours all pass WCAG AA on our backgrounds. */
export async function createHighlighter(): Promise<Highlighter> {
  const shiki = await createHighlighterCore({
    themes: [
      import("shiki/themes/github-light-high-contrast.mjs"),
      import("shiki/themes/github-dark-high-contrast.mjs"),
    ],
    langs: [import("shiki/langs/json.mjs"), import("shiki/langs/bash.mjs"), import("shiki/langs/typescript.mjs")],
    engine: createJavaScriptRegexEngine(),
  });
  const themes = { light: "github-light-high-contrast", dark: "github-dark-high-contrast" };
  const plain = `${shiki.getTheme(themes.light).fg} ${shiki.getTheme(themes.dark).fg}`.toLowerCase();
  const classes = new Map<string, string>();
  const done = new Map<string, string>();

  const classOf = (colours: string) => {
    const known = classes.get(colours) ?? `c${classes.size}`;
    classes.set(colours, known);
    return known;
  };

  const render = (code: string, language: Language) =>
    shiki
      // No time limit per line: on a busy machine it would cut colours short, and two builds would differ.
      .codeToTokensWithThemes(code, { lang: language, themes, tokenizeTimeLimit: 0 })
      .map((line) => {
        const runs: { colours: string; text: string }[] = [];
        for (const { content, variants } of line) {
          const colours = `${variants["light"]?.color} ${variants["dark"]?.color}`.toLowerCase();
          const last = runs.at(-1);
          // Neighbours of one colour, and white space, share a span: a third of the bytes.
          if (last && (last.colours === colours || content.trim() === "")) last.text += content;
          else runs.push({ colours, text: content });
        }
        const html = runs.map(({ colours, text }) =>
          colours === plain ? escapeText(text) : span(classOf(colours), text),
        );
        return hanging(runs.map(({ text }) => text).join(""), html.join(""));
      })
      .join("\n");

  return {
    html(code, language) {
      const key = `${language} ${code}`;
      const html = done.get(key) ?? render(code, language);
      done.set(key, html);
      return html;
    },
    css: () =>
      [...classes]
        .map(([colours, name]) => {
          const [light, dark] = colours.split(" ");
          return `.${name}{color:light-dark(${light},${dark})}`;
        })
        .join("\n"),
  };
}

function hanging(line: string, html: string): string {
  const name = hangingClass(line);
  return name === undefined ? html : `<span class="${name}">${html}</span>`;
}

function span(name: string, text: string): string {
  return `<span class="${name}">${escapeText(text)}</span>`;
}
