// `pnpm ledger`: prints how much of the contract was observed between server and client, and every gap; exit code 1 if there
// is one. Without gaps, what the reference shows of it is written to generated/ledger.json.
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
