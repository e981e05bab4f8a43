import type { Browser, Page } from "playwright-core";

/** One cold visit. */
export interface PageLoad {
  /** Bytes over the wire, headers included. */
  readonly bytes: number;
  readonly requests: number;
  /** Hosts besides the one that serves the page, with the number of requests to each. */
  readonly foreign: ReadonlyMap<string, number>;
  /** Milliseconds from the start of the navigation until the words are laid out; none if they are not within the limit. */
  readonly visible: number | undefined;
  /** Milliseconds of the main thread, and of scripts among them, until the page is at rest. */
  readonly task: number;
  readonly script: number;
}

const limit = 20_000;
/** A page that asks for nothing more this long is at rest. */
const rest = 1500;

export async function loadPage(browser: Browser, url: string, words: string): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Performance.enable");
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const asked: URL[] = [];
    page.on("request", (request) => asked.push(new URL(request.url())));
    await page.addInitScript(watchFor, words);
    await page.goto(url, { waitUntil: "commit" });
    const visible = await visibleAt(page);
    await page.waitForLoadState("load");
    await quiet(page, asked);
    const { metrics } = await session.send("Performance.getMetrics");
    const milliseconds = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
    const web = asked.filter(({ protocol }) => protocol.startsWith("http"));
    const others = web.filter(({ origin }) => origin !== new URL(url).origin);
    return {
      bytes,
      requests: web.length,
      foreign: new Map([...Map.groupBy(others, ({ host }) => host)].map(([host, of]) => [host, of.length])),
      visible,
      task: milliseconds("TaskDuration"),
      script: milliseconds("ScriptDuration"),
    };
  } finally {
    await context.close();
  }
}

/** Runs in the page before the page's scripts. Looks once a frame if the words have a place on the page. */
function watchFor(words: string): void {
  const look = () => {
    const found = document.evaluate(`//text()[contains(., "${words}")]`, document, null, 6, null);
    for (let index = 0; index < found.snapshotLength; index++) {
      const element = found.snapshotItem(index)?.parentElement;
      if (element && element.tagName !== "SCRIPT" && element.getClientRects().length > 0) {
        Object.assign(globalThis, { wordsVisibleAt: performance.now() });
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function visibleAt(page: Page): Promise<number | undefined> {
  const found = await page
    .waitForFunction(() => (globalThis as unknown as { wordsVisibleAt?: number }).wordsVisibleAt, undefined, {
      timeout: limit,
    })
    .catch(() => undefined);
  return await found?.jsonValue();
}

async function quiet(page: Page, asked: readonly unknown[]): Promise<void> {
  for (let before = -1; before !== asked.length; ) {
    before = asked.length;
    await page.waitForTimeout(rest);
  }
}
