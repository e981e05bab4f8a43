// Programs that send requests to the server and judge its responses by themselves, beside the check of each response.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { failure, type Outcome, type Place, run, type Tool } from "./tool.ts";
import { watched } from "./watched.ts";

const redocly = "@redocly/cli@2.77.0";

export const testers: readonly Tool[] = [
  {
    name: "@redocly/cli",
    packages: [redocly],
    command: "redocly respect: find, create, get, update",
    run: (place) => {
      const file = fileURLToPath(new URL("contact.arazzo.yaml", import.meta.url));
      copyFileSync(file, join(place.folder, "steps.arazzo.yaml"));
      return respect(place, () => true);
    },
  },
  {
    name: "@redocly/cli",
    packages: [redocly],
    command: "redocly generate-arazzo and respect",
    run: async (place) => {
      writeContract(place);
      const made = await place.program("redocly", "generate-arazzo", "contract.json", "-o", "steps.arazzo.yaml");
      if (made.status !== 0) return { faults: failure(made) };
      // A generated step expects success, but earlier ones have deleted its contact, and nothing has created its memory.
      return respect(place, ({ name }) => name !== "success criteria check");
    },
  },
  { name: "specmatic", packages: ["specmatic@2.55.1"], command: "specmatic test", run: specmatic },
  { name: "dredd", packages: ["dredd@14.1.0"], command: "dredd", run: dredd },
];

interface Check {
  readonly name: string;
  readonly message?: string;
  readonly passed: boolean;
}

interface Report {
  readonly files: Readonly<
    Record<string, { executedWorkflows: { executedSteps: { stepId: string; checks: Check[] }[] }[] }>
  >;
}

/** Runs the steps of steps.arazzo.yaml. The checks that count must pass. */
function respect(place: Place, counts: (check: Check) => boolean): Promise<Outcome> {
  writeContract(place);
  return watched(place.server.url, async (url) => {
    const key = ["--input", `bearerKey=${place.server.key}`];
    const report = join(place.folder, "respect.json");
    const options = ["--server", `contract=${url}`, ...key, "--json-output", report];
    await place.program("redocly", "respect", "steps.arazzo.yaml", ...options);
    const { files } = JSON.parse(readFileSync(report, "utf8")) as Report;
    const steps = Object.values(files).flatMap((file) => file.executedWorkflows.flatMap((one) => one.executedSteps));
    const checks = steps.flatMap(({ stepId, checks }) => checks.map((check) => ({ stepId, check })));
    const failed = checks.filter(({ check }) => !check.passed && counts(check));
    const counted = checks.filter(({ check }) => counts(check)).length;
    return {
      faults: failed.map(({ stepId, check }) => `${stepId}: ${check.name}: ${check.message}`),
      note: `${steps.length} steps, ${counted} own checks`,
    };
  });
}

/** The rule of Specmatic for a status that it did not expect: its scenarios do not create what they need. */
const otherStatus = "R0002";

async function specmatic(place: Place): Promise<Outcome> {
  if ((await run("java", ["-version"], place.folder)).status !== 0) return { faults: [], note: "**not run**: no Java" };
  writeContract(place);
  return watched(place.server.url, async (url) => {
    const options = ["test", `--testBaseURL=${url}`, "--timeout=60", "contract.json"];
    const { output } = await place.program("specmatic", ...options);
    const total = /Tests run: (\d+), Successes: (\d+)/.exec(output);
    if (total === null) return { faults: [`printed no result: ${output.trim().slice(-500)}`] };
    const rules = output.match(/\bR\d{4}: .*/g)?.filter((line) => !line.startsWith(otherStatus)) ?? [];
    return {
      faults: [...new Set(rules)],
      note: `${total[1]} scenarios, ${total[2]} with the status that it expects, no response outside its schemas`,
    };
  });
}

/** Dredd reads OpenAPI 3.0, and one example in place of several. */
function dredd({ spec, server, program }: Place): Promise<Outcome> {
  return watched(server.url, async (url) => {
    const { status, output } = await program("dredd", spec, url, "--header", `Authorization: Bearer ${server.key}`);
    if (!/API description .* error in/.test(output)) return { faults: failure({ status, output }) };
    const own = [/Version '[^']*' is not fully supported/, /Required \w+ parameter '[^']*' has no example/];
    const words = own.flatMap((pattern) => pattern.exec(output)?.slice(0, 1) ?? []);
    return { faults: [], note: `**refuses the document**: ${words.map((text) => `"${text}"`).join(", ")}` };
  });
}

/**
 * Writes contract.json, the spec without what none of these tools has: two security schemes for one header, and, for
 * Specmatic, the escapes of ECMAScript in a pattern, which it takes for letters, and then does not end.
 */
function writeContract({ folder, spec }: Place): void {
  const without = (name: string, value: unknown) => name === "pattern" && /\\[xu]/.test(String(value));
  const text = readFileSync(spec, "utf8");
  const contract = JSON.parse(text, (name, value) => (without(name, value) ? undefined : value));
  const [[scheme = ""] = []] = contract.security.map(Object.keys);
  const { [scheme]: first } = contract.components.securitySchemes;
  contract.security = [{ [scheme]: [] }];
  contract.components.securitySchemes = { [scheme]: first };
  writeFileSync(join(folder, "contract.json"), JSON.stringify(contract, null, 2));
}
