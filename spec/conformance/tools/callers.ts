// Programs that send the requests of the spec: all examples, including optional headers.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { readContract } from "../contract.ts";
import { responseCheck } from "../wire-response.ts";
import { failure, type Outcome, type Place, type Tool } from "./tool.ts";

const portman = "@apideck/portman@1.33.0";
const prism = "@stoplight/prism-cli@5.16.0";
/** Portman needs tslib, but does not declare it. */
const others = ["newman@6.2.2", "tslib@2.8.1"];

export const callers: readonly Tool[] = [
  {
    name: "@apideck/portman",
    packages: [portman, prism, ...others],
    command: "portman, and newman against the server",
    run: (place) => sendAll(place, place.server.url),
  },
  {
    name: "@stoplight/prism-cli",
    packages: [prism, portman, ...others],
    command: "prism mock, and newman against it",
    run: async (place) => {
      const port = await freePort();
      const mock = spawn(join(place.folder, "node_modules/.bin/prism"), ["mock", "--port", `${port}`, place.spec]);
      const isUp = new Promise<void>((resolve) => {
        mock.stdout.on("data", (text) => String(text).includes("is listening") && resolve());
      });
      const ended = once(mock, "exit").then(() => Promise.reject(new Error("Prism ended before it listened.")));
      ended.catch(() => undefined);
      try {
        await Promise.race([isUp, ended]);
        return await sendAll(place, `http://127.0.0.1:${port}`);
      } finally {
        mock.kill();
      }
    },
  },
];

interface Request {
  readonly header?: { readonly key: string; disabled?: boolean }[];
}

interface Item {
  readonly item?: Item[];
  readonly request?: Request;
}

interface Execution {
  readonly request: { readonly method: string; readonly url: { readonly path: readonly string[] } };
  readonly response?: {
    readonly code: number;
    readonly header: readonly { readonly key: string; readonly value: string }[];
    readonly stream?: { readonly data: readonly number[] };
  };
}

/** Sends each request of the collection that Portman makes of the spec, and checks each response. */
async function sendAll({ folder, spec, server, program }: Place, url: string): Promise<Outcome> {
  const collection = join(folder, "collection.json");
  const made = failure(await program("portman", "--local", spec, "--output", collection, "--includeTests", "false"));
  if (made.length > 0) return { faults: made };
  const requests = JSON.parse(readFileSync(collection, "utf8")) as Item;
  // Portman disables optional headers, and invents a value for a header without an example.
  for (const { header = [] } of requestsOf(requests)) {
    for (const one of header.filter(({ key }) => shown.includes(key))) one.disabled = false;
  }
  writeFileSync(collection, JSON.stringify(requests));

  const report = join(folder, "report.json");
  const variables = ["--env-var", `baseUrl=${url}`, "--env-var", `bearerToken=${server.key}`];
  const options = ["--reporters", "json", "--reporter-json-export", report, ...variables];
  const sent = failure(await program("newman", "run", collection, ...options));
  if (sent.length > 0) return { faults: sent };
  const { run } = JSON.parse(readFileSync(report, "utf8")) as { run: { executions: Execution[] } };
  const faults = run.executions.flatMap(faultsOf);
  return { faults, note: `${run.executions.length} responses as the contract says, none with 412 or 422` };
}

function requestsOf({ item = [], request }: Item): Request[] {
  return [...(request === undefined ? [] : [request]), ...item.flatMap(requestsOf)];
}

const contract = readContract();
const check = responseCheck(contract);

/** The headers with an example. */
const shown = Object.values(contract.components.parameters)
  .filter((one) => one.in === "header" && one.example !== undefined)
  .map(({ name }) => name);

/** Prism writes this for a header without a value. */
const nothing = "null";

function faultsOf({ request: { method, url }, response }: Execution): string[] {
  const path = `/${url.path.join("/")}`;
  if (response === undefined) return [`${method} ${path} has no response`];
  const { code, header, stream } = response;
  const headers = new Headers(header.filter(({ value }) => value !== nothing).map(({ key, value }) => [key, value]));
  const text = Buffer.from(stream?.data ?? []).toString();
  const refused = [412, 422].includes(code) ? [`the example of a header is refused with ${code}`] : [];
  const faults = [...refused, ...check(method, path, { status: code, headers, text })];
  return faults.map((fault) => `${method} ${path} ${code}: ${fault}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
