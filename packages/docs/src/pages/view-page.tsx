import { renderToString } from "preact-render-to-string";
import { headingIds } from "../text/prose.ts";
import type { PageView } from "../view/view.ts";
import { Blocks } from "./blocks.tsx";
import { connectSources } from "./console.tsx";
import { Samples } from "./examples.tsx";
import { Layout } from "./layout.tsx";
import { Inline, type PageContext, PageProvider, usePage } from "./page.tsx";

/** Returns a page in HTML. */
export function pageHtml(context: Omit<PageContext, "idOf">, view: PageView): string {
  const value = { ...context, idOf: headingIds() };
  const page = (
    <PageProvider value={value}>
      <ViewPage view={view} />
    </PageProvider>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** The introduction of a page, samples beside it, and the rest below. */
function ViewPage({ view }: { view: PageView }) {
  const { title, description, isCode, isGuide, over, intro, samples, detail, headings, servers, neighbours } = view;
  return (
    <Layout
      title={title}
      description={description}
      sections={headings}
      connects={servers && connectSources(servers)}
      wide={detail !== undefined}
    >
      <div class={isGuide ? "intro guide" : "intro"}>
        {over !== undefined && <p class="over">{over}</p>}
        <h1 class={isCode && "code-title"}>{title}</h1>
        <Blocks blocks={intro} />
      </div>
      {samples && (
        <Samples samples={samples}>
          <Blocks {...samples} />
        </Samples>
      )}
      {detail && (
        <div class="detail">
          <Blocks blocks={detail} />
          {neighbours && <Neighbours {...neighbours} />}
        </div>
      )}
    </Layout>
  );
}

function Neighbours({ before, after }: NonNullable<PageView["neighbours"]>) {
  const { link } = usePage();
  return (
    <p class="neighbours">
      {before && (
        <a href={link(before.to)} rel="prev">
          ← <Inline text={before.words} plain />
        </a>
      )}
      {after && (
        <a href={link(after.to)} rel="next">
          <Inline text={after.words} plain /> →
        </a>
      )}
    </p>
  );
}
