import { Command } from "commander";
import { diagnose } from "../diagnosis/diagnose.ts";
import { toLine } from "../diagnosis/finding.ts";
import type { CommandContext } from "./command-context.ts";

export function doctorCommand({ environment, now, print }: CommandContext): Command {
  return new Command("doctor")
    .description("Check settings, database, durability, disk, permissions, clocks and keys; say what to do.")
    .option("--json", "print the findings as one JSON array")
    .action(async ({ json }: { json?: true }) => {
      const findings = await diagnose(environment, now);
      const lines = json ? JSON.stringify(findings, undefined, 2).split("\n") : findings.map(toLine);
      for (const line of lines) print(line);
      const failed = findings.filter(({ level }) => level === "fail").length;
      if (failed > 0) throw new Error(`${failed} of ${findings.length} checks failed.`);
    });
}
