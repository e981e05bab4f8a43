// Reads the options, connects to the API, and serves until the client disconnects.
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { connectToApi } from "./api.ts";
import { tools } from "./generated/tools.ts";
import { type Options, readOptions, StartError, usage } from "./options.ts";
import { createServer, serverInfo } from "./server.ts";
import { auditToStderr } from "./session/audit.ts";
import { offerOf } from "./tools/offer.ts";

/** Runs the command. Standard output is the protocol's, so everything else goes to standard error. */
export async function run(args: readonly string[]): Promise<void> {
  try {
    const options = readOptions(args);
    if (options.wants === "help") console.log(usage);
    else if (options.wants === "version") console.log(serverInfo.version);
    else await serve(options);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}

async function serve(options: Options): Promise<void> {
  const { callsPerMinute, maxCharacters, httpPort } = options;
  const offer = offerOf(tools, options);
  const send = await connectToApi(options);
  const session = { offer, send, audit: auditToStderr, callsPerMinute, maxCharacters };
  if (httpPort === undefined) {
    serveStdio(() => createServer(session));
    return;
  }
  // Most agents use stdio, and start faster without it.
  const { serveHttp } = await import("./serving/http.ts");
  const { url, close } = await serveHttp(httpPort, session);
  console.error(`Listening on ${url}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
}
