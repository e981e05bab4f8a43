// Checks the subjects of commits: `node scripts/commit-subjects.ts origin/main` checks those that a branch adds to main.
import { execFileSync } from "node:child_process";

/** Characters of a subject; longer ones are cut in most lists of commits. */
const longest = 72;

/** Returns a sentence for each fault of a subject. */
export function faultsOf(subject: string): string[] {
  const faults: string[] = [];
  if (subject.length > longest) faults.push(`It has ${subject.length} characters, and may have ${longest}.`);
  if (!/^\p{Lu}/u.test(subject)) faults.push("It must begin with a capital letter.");
  if (/[.!]$/u.test(subject)) faults.push("It must not end with a full stop.");
  if (/^(?:fixup|squash|amend)!|^WIP\b/iu.test(subject))
    faults.push("It must be squashed into the commit that it belongs to.");
  return faults;
}

if (import.meta.main) {
  const [base] = process.argv.slice(2);
  if (base === undefined) {
    console.error("Pass the commit that the branch began at, such as origin/main.");
    process.exit(2);
  }
  const log = execFileSync("git", ["log", "--no-merges", "--format=%h %s", `${base}..HEAD`], { encoding: "utf8" });
  const commits = log.split("\n").filter((line) => line !== "");
  const lines = commits.flatMap((commit) =>
    faultsOf(commit.slice(commit.indexOf(" ") + 1)).map((fault) => `${commit}\n  ${fault}`),
  );
  if (lines.length > 0) {
    console.error(`${lines.join("\n")}\nReword them with: git rebase --interactive ${base}`);
    process.exit(1);
  }
  console.log(`${commits.length} subjects are fine.`);
}
