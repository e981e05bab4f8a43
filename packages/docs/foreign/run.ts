// Renders public OpenAPI documents and looks at their pages: `pnpm --filter @contacts-api/docs foreign`, after a build. With
// `--only GitHub` one document, with `--folder DIR` the packages, sites and screenshots stay there. Needs the network, and
// takes about twenty minutes; the packages have 800 MB.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { kilobytes, table } from "@contacts-api/scripts/markdown";
import { startBrowser } from "../test/support/browser.ts";
import { documents, invalid, type PublicDocument } from "./documents.ts";
import { fileOf, install } from "./install.ts";
import { look } from "./look.ts";
import { render } from "./render.ts";

const { values } = parseArgs({ options: { only: { type: "string", multiple: true }, folder: { type: "string" } } });
const chosen = [...documents, ...invalid].filter(({ name }) => values.only?.includes(name) ?? true);
const folder = values.folder ? resolve(values.folder) : await mkdtemp(join(tmpdir(), "docs-foreign-"));
await mkdir(folder, { recursive: true });
const browser = await startBrowser();
try {
  await install(chosen, folder);
  const rows: string[][] = [];
  const refusals: string[] = [];
  const faults: string[] = [];
  for (const document of chosen) {
    console.error(`${document.name} …`);
    try {
      if (document.refused !== undefined) refusals.push(await refusalOf(document, document.refused));
      else rows.push(await rowOf(document, faults));
    } catch (error) {
      faults.push(`${document.name}: ${(error as Error).message}`);
    }
  }
  const head = ["document", "version", "operations", "pages", "seconds", "warnings", "largest page, kB"];
  if (rows.length > 0) console.log(table(head, rows));
  for (const refusal of refusals) console.log(refusal);
  for (const fault of faults) console.log(fault);
  console.log(`${chosen.length} documents, ${faults.length} faults.`);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  if (values.folder === undefined) await rm(folder, { recursive: true });
}

/** Renders a document, checks two of its pages, and adds their faults. */
async function rowOf(document: PublicDocument, faults: string[]): Promise<string[]> {
  const site = join(folder, "sites", document.name);
  const screenshots = join(folder, "screenshots", document.name);
  const { seconds, warnings, pages } = await render(fileOf(document, folder), site);
  const operations = [...pages].filter(([address]) => address.startsWith("operations"));
  await mkdir(screenshots, { recursive: true });
  for (const address of ["index.html", ...largestOf(operations)]) {
    const found = await look(browser, site, address, screenshots);
    faults.push(...found.map((fault) => `${document.name}, ${fault}`));
  }
  const largest = Math.max(...pages.values());
  const numbers = [operations.length, pages.size, seconds.toFixed(1), warnings, kilobytes(largest)];
  return [document.name, document.from, ...numbers.map(String)];
}

/** Renders a document that is not valid, and returns its refusal. Throws if it is rendered, or refused for another reason. */
async function refusalOf(document: PublicDocument, expected: string): Promise<string> {
  const file = fileOf(document, folder);
  const reason = await render(file, join(folder, "sites", document.name)).then(
    () => "It was rendered.",
    ({ message }: Error) => message,
  );
  if (!reason.includes(expected)) throw new Error(`${reason} Expected a refusal for ${expected}.`);
  const [said = ""] = reason.slice(reason.indexOf(basename(document.path))).split("\nTeach");
  return `${document.name}, ${document.from}, is refused: ${said.replaceAll(/\s+/g, " ").replaceAll(`${folder}/`, "")}`;
}

/** Of the pages, the one that has most that can go wrong. */
function largestOf(pages: readonly (readonly [address: string, bytes: number])[]): string[] {
  const [largest] = pages.toSorted(([, one], [, other]) => other - one);
  return largest ? [largest[0]] : [];
}
