import { statSync } from "node:fs";
import { Command } from "commander";
import { readConfig } from "../process/config.ts";
import { type RunningServer, startServer } from "../process/main.ts";
import type { CommandContext } from "./command-context.ts";

export interface ServeContext extends CommandContext {
  /** Registers a callback for the first stop signal. */
  readonly onStop: (stop: () => Promise<void>) => void;
}

export function serveCommand({ environment, print, onStop }: ServeContext): Command {
  return new Command("serve")
    .description("Migrate the database and serve requests until stopped (SIGTERM, SIGINT or SIGHUP).")
    .option("--demo", "create a demonstration organisation with two contacts, and print its key and a call to try")
    .option("--docs <directory>", "a rendered reference to serve at /docs/")
    .action(async ({ demo, docs }: { demo?: true; docs?: string }) => {
      const config = readConfig(environment);
      const docsDirectory = docs ?? config.docsDirectory;
      if (docsDirectory) assertDirectory(docsDirectory);
      const server = await startServer({ ...config, docsDirectory }, { demonstration: demo === true });
      onStop(server.stop);
      print(`Contacts API   ${server.url}`);
      if (docsDirectory) print(`Documentation  ${server.url}/docs/`);
      if (server.metricsUrl) print(`Metrics        ${server.metricsUrl}`);
      for (const line of toTry(server)) print(line);
    });
}

/** Refuses a missing directory. Hono would print the path unescaped, and serve no documentation. */
function assertDirectory(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new Error(`There is no directory ${path}. Name one with a rendered reference, or start without documentation.`);
}

/** Returns the key of the demonstration, and a call to paste into a shell. */
function toTry({ url, demonstrationKey, demonstrationContactId }: RunningServer): string[] {
  if (demonstrationKey === undefined) return [];
  const [method, path, body] = demonstrationContactId
    ? ["PATCH", demonstrationContactId, { name: "John Smith", metadata: { verified: true } }]
    : ["POST", "resolve", { email: "john.smith@mail.example", name: "John Smith" }];
  const call = [
    `curl -sS -X ${method} ${url}/v1/contacts/${path}`,
    `-H 'authorization: ${demonstrationKey}'`,
    "-H 'content-type: application/json'",
    `-d '${JSON.stringify(body)}'`,
  ];
  return [`Key            ${demonstrationKey}`, "", "Try it:", call.join(" "), ""];
}
