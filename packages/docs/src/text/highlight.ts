import { createHighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { escapeText } from "./escape.ts";
import { hangingClass } from "./hanging-line.ts";

export type Language = "json" | "bash" | "typescript" | "text";

export interface Highlighter {
  /** Returns code as HTML: spans with classes that `css` colours. The pages' policy refuses style attributes. */
  html(code: string, language: Language): string;
  /** Returns the colours of all code highlighted so far, for light and dark. */
  css(): string;
}

/** Creates the highlighter. Only the high-contrast themes have colours that all pass WCAG AA on our backgrounds. */
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
      // Without a time limit per line: a busy machine would drop colours, and two builds would differ.
      .codeToTokensWithThemes(code, { lang: language, themes, tokenizeTimeLimit: 0 })
      .map((line) => {
        const runs: { colours: string; text: string }[] = [];
        for (const { content, variants } of line) {
          const colours = `${variants["light"]?.color} ${variants["dark"]?.color}`.toLowerCase();
          const last = runs.at(-1);
          // Neighbours of one colour share a span, white space included. That takes a third of the bytes.
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
