import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { source } from "../input/content.ts";

const cli = fileURLToPath(new URL("bin/cli.js", import.meta.resolve("@redocly/cli/package.json")));

/** Returns the specification as one page of Redoc without connections to other hosts. */
export async function redocPage(json: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "redoc-"));
  const [document, page] = [join(directory, "openapi.json"), join(directory, "page.html")];
  try {
    await writeFile(document, json);
    const options = [
      "--inlineBundle",
      "--template",
      source("redoc/page.hbs"),
      "--config",
      source("redoc/redocly.yaml"),
    ];
    const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    await promisify(execFile)(process.execPath, [cli, "build-docs", document, "--output", page, ...options], { env });
    return withPolicy((await readFile(page, "utf8")).replace(logo, () => wordmark));
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** Redoc's inlined bundle still fetches this logo from its maker. The text beside it has the same name. */
const logo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-[a-z-]+\.svg/gu;
const wordmark = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="14">' +
    '<text y="11" font-family="sans-serif" font-size="11" fill="#5b6675">Redocly</text></svg>',
).replaceAll("'", "%27")}`;

/** Adds a policy that allows no connections and only the scripts of the page. Redoc makes its styles at run time. */
function withPolicy(html: string): string {
  const hashes = scriptsOf(html).map((code) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`);
  const policy = [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return html.replace('content="POLICY"', () => `content="${policy.join("; ")}"`);
}

function scriptsOf(html: string): string[] {
  const scripts: string[] = [];
  let end = 0;
  for (;;) {
    const start = html.indexOf("<script", end);
    if (start < 0) return scripts;
    const begin = html.indexOf(">", start) + 1;
    end = html.indexOf("</script>", begin);
    scripts.push(html.slice(begin, end));
  }
}
