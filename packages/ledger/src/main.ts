// `pnpm ledger`: prints the observed share of the contract between server and client, and every gap. The exit code is 1
// if there is a gap. Otherwise it writes the figures for the reference to generated/ledger.json.
import { mkdir, writeFile } from "node:fs/promises";
import { readContract } from "@contacts-api/spec/conformance/contract";
import { gapsOf, ledgerTable, summaryOf } from "./account.ts";
import { keepLedger } from "./ledger.ts";

const ledger = await keepLedger(readContract());
console.log(`${ledgerTable(ledger)}\n`);
const gaps = gapsOf(ledger);
if (gaps.length > 0) {
  console.error(`${gaps.length} gaps:\n  ${gaps.join("\n  ")}`);
  process.exitCode = 1;
} else {
  const folder = new URL("../generated/", import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL("ledger.json", folder), `${JSON.stringify(summaryOf(ledger), null, 2)}\n`);
}
