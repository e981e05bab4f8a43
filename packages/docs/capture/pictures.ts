// Takes the pictures of the root README: a page of the reference, and a terminal with the first call. Run `pnpm --filter
// @contacts-api/docs pictures` after a change of the pages' look or of what the server prints.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { escapeHtml } from "../src/text/escape.ts";
import { startBrowser } from "../test/support/browser.ts";

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const pictures = pathOf("../../../.github/pictures");

/** Starts the server as `npm start` does, sends the call that it prints, and returns both as a terminal shows them. */
async function terminalText(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "contacts-pictures-"));
  const env = {
    ...process.env,
    PORT: "0",
    CONTACTS_DATA_DIR: folder,
    CONTACTS_LOG_LEVEL: "warn",
    CONTACTS_DOCS_DIR: pathOf("../dist/site"),
  };
  const server = spawn(process.execPath, [pathOf("../../server/dist/cli.js"), "serve", "--demo"], { env });
  try {
    const lines: string[] = [];
    for await (const line of createInterface({ input: server.stdout })) {
      lines.push(line);
      if (line.startsWith("curl ")) break;
    }
    const { stdout } = await promisify(execFile)("sh", ["-c", lines.at(-1)!]);
    const port = /127\.0\.0\.1:(\d+)/.exec(lines.join("\n"))?.[1];
    const text = `$ npm start\n${lines.join("\n")}\n\n$ curl …\n${JSON.stringify(JSON.parse(stdout), null, 2)}`;
    return text.replaceAll(`:${port}`, ":8080").replaceAll(/org_[\w-]{20,}/g, "org_…");
  } finally {
    server.kill();
    await once(server, "exit");
    await rm(folder, { recursive: true, force: true });
  }
}

const style =
  "margin: 0; padding: 20px; background: #16181d; color: #e6e6e6; font: 13px/1.5 monospace; white-space: pre-wrap";

await mkdir(pictures, { recursive: true });
const browser = await startBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
  await page.goto(`file://${pathOf("../dist/site/operations/updateContact.html")}`);
  await page.screenshot({ path: join(pictures, "reference.png") });
  // A new page, because the reference's policy allows no style in an attribute.
  const terminal = await browser.newPage({ viewport: { width: 900, height: 300 } });
  await terminal.setContent(`<body style="${style}">${escapeHtml(await terminalText())}</body>`);
  await terminal.screenshot({ path: join(pictures, "terminal.png"), fullPage: true });
} finally {
  await browser.close();
}
console.log(`Wrote reference.png and terminal.png into ${pictures}`);
