// The official conformance suite. Most of its scenarios call tools, resources and prompts of the suite's example server.
import { type Installed, runIn } from "./installed.ts";
import type { Row } from "./table.ts";

const ownFixture = "needs a fixture of the suite's example server";

/** Scenarios that do not apply, and why. One that passes nevertheless has to leave the list. */
const notApplicable: Readonly<Record<string, string>> = {
  "completion-complete": "no argument of a prompt or resource is completed",
  "elicitation-sep1034-defaults": `${ownFixture}: the tool test_elicitation_sep1034_defaults`,
  "elicitation-sep1330-enums": `${ownFixture}: the tool test_elicitation_sep1330_enums`,
  "json-schema-2020-12": `${ownFixture}: the tool json_schema_2020_12_tool`,
  "logging-set-level": "no log is sent to clients: it goes to standard error",
  "prompts-get-embedded-resource": `${ownFixture}: a prompt with a resource in it`,
  "prompts-get-simple": `${ownFixture}: the prompt test_simple_prompt`,
  "prompts-get-with-args": `${ownFixture}: the prompt test_prompt_with_arguments`,
  "prompts-get-with-image": `${ownFixture}: a prompt with an image`,
  "resources-read-binary": `${ownFixture}: test://static-binary`,
  "resources-read-text": `${ownFixture}: test://static-text`,
  "resources-subscribe": "pages of the reference do not change while the server runs",
  "resources-templates-read": "there are no templates of resources",
  "resources-unsubscribe": "pages of the reference do not change while the server runs",
  "server-sse-polling": `${ownFixture}: the tool test_reconnection`,
  "tools-call-audio": `${ownFixture}: a tool that returns audio`,
  "tools-call-elicitation": `${ownFixture}: the tool test_elicitation`,
  "tools-call-embedded-resource": `${ownFixture}: a tool that returns a resource`,
  "tools-call-error": `${ownFixture}: the tool test_error_handling`,
  "tools-call-image": `${ownFixture}: a tool that returns an image`,
  "tools-call-mixed-content": `${ownFixture}: a tool that returns text and an image`,
  "tools-call-sampling": "the server asks the client's model for nothing",
  "tools-call-simple-text": `${ownFixture}: the tool test_simple_text`,
  "tools-call-with-logging": "no log is sent to clients: it goes to standard error",
  "tools-call-with-progress": "no call lasts long enough to report its progress",
};

/** Runs all scenarios against the server. */
export async function suiteRows(installed: Installed, url: string): Promise<Row[]> {
  const program = "@modelcontextprotocol/conformance/dist/index.js";
  const { stdout, stderr } = await runIn(installed, program, ["server", "--url", url, "--suite", "all"]);
  return rowsOf(stdout + stderr);
}

/** Returns a row for each scenario of a report, and one for each that is listed and not there. Throws if there is none. */
export function rowsOf(report: string): Row[] {
  const lines = [...report.matchAll(/^[✓✗] ([\w-]+): (\d+) passed, (\d+) failed/gm)];
  if (lines.length === 0) throw new Error(`The suite reported no scenario:\n${report}`);
  const rows = lines.map(([, name = "", passed, failed]) => rowOf(name, Number(passed), Number(failed)));
  const known = new Set(rows.map(({ check }) => check));
  const gone = Object.keys(notApplicable).filter((name) => !known.has(name));
  return [...rows, ...gone.map((name): Row => failure(name, "the suite no longer has it: remove it from the list"))];
}

function rowOf(name: string, passed: number, failed: number): Row {
  const reason = notApplicable[name];
  const isPassed = passed > 0 && failed === 0;
  if (reason !== undefined) {
    if (isPassed) return failure(name, "passes, and is listed as one that does not apply: remove it from the list");
    return { by: "suite", check: name, outcome: "does not apply", note: reason };
  }
  if (isPassed) return { by: "suite", check: name, outcome: "ok", note: "" };
  return failure(name, `${passed} passed, ${failed} failed`);
}

function failure(check: string, note: string): Row {
  return { by: "suite", check, outcome: "failed", note };
}
