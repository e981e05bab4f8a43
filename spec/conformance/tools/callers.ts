// Programs that send the requests of the spec: all examples, including optional headers.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { readContract } from "../contract.ts";
import { failure, type Outcome, type Place, type Tool } from "./tool.ts";
import { watched } from "./watched.ts";

const portman = "@apideck/portman@1.33.0";
const prism = "@stoplight/prism-cli@5.16.0";
/** Portman needs tslib, but does not declare it. */
const others = ["newman@6.2.2", "tslib@2.8.1"];

export const callers: readonly Tool[] = [
  {
    name: "@apideck/portman",
    packages: [portman, prism, ...others],
    command: "portman, and newman against the server",
    run: (place) => watched(place.server.url, (url) => sendAll(place, url)),
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
        return await watched(`http://127.0.0.1:${port}`, (url) => sendAll(place, url));
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

/** Sends each request of the collection that Portman makes of the spec. */
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
  const variables = ["--env-var", `baseUrl=${url}`, "--env-var", `bearerToken=${server.key}`];
  return { faults: failure(await program("newman", "run", collection, ...variables)) };
}

function requestsOf({ item = [], request }: Item): Request[] {
  return [...(request === undefined ? [] : [request]), ...item.flatMap(requestsOf)];
}

/** The headers with an example. */
const shown = Object.values(readContract().components.parameters)
  .filter((one) => one.in === "header" && one.example !== undefined)
  .map(({ name }) => name);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
