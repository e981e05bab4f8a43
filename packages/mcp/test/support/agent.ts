// An agent in this process: the SDK's client, the server of one session, and the real API in memory.
import { createFetch } from "@contacts-api/client/openapi";
import { createSandbox, demonstrationContactId } from "@contacts-api/server/sandbox";
import { type CallToolResult, Client, type ClientOptions, InMemoryTransport } from "@modelcontextprotocol/client";
import { onTestFinished } from "vitest";
import { tools } from "../../src/generated/tools.ts";
import { readOptions } from "../../src/options.ts";
import { createServer } from "../../src/server.ts";
import type { AuditEntry } from "../../src/session/audit.ts";
import { offerOf } from "../../src/tools/offer.ts";

export { demonstrationContactId as contactId };

export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
}

/** The reply of a person when the client asks for a confirmation. */
export type Response = "accept" | "decline" | "cancel";

export async function agent({ args = [] as string[], response = undefined as Response | undefined } = {}) {
  const sandbox = createSandbox({ demonstration: true });
  const sent: SentRequest[] = [];
  const send = createFetch({
    apiKey: sandbox.key,
    baseUrl: sandbox.url,
    fetch: (url, init) => {
      const { pathname, search } = new URL(url);
      sent.push({ method: init.method ?? "GET", path: pathname + search, headers: new Headers(init.headers) });
      return sandbox.fetch(url, init);
    },
  });
  const lines: AuditEntry[] = [];
  const options = readOptions(args);
  const session = () =>
    createServer({ ...options, offer: offerOf(tools, options), send, audit: (line) => lines.push(line) });
  const questions: string[] = [];
  const connect = async () => {
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    await session().connect(theirs);
    return connected(ours, response, questions);
  };
  return { ...(await connect()), connect, sandbox, sent, lines, questions };
}

/** Connects a client, with elicitation if there is a response. */
export async function connected(
  transport: Parameters<Client["connect"]>[0],
  response?: Response,
  questions: string[] = [],
  options: ClientOptions = {},
) {
  const capabilities = response ? { elicitation: {} } : {};
  const client = new Client({ name: "test", version: "1.0.0" }, { capabilities, ...options });
  if (response) {
    client.setRequestHandler("elicitation/create", ({ params }) => {
      questions.push(params.message);
      return response === "accept" ? { action: response, content: {} } : { action: response };
    });
  }
  await client.connect(transport);
  onTestFinished(() => client.close());
  const call = async (name: string, given: Record<string, unknown> = {}) =>
    shown((await client.callTool({ name, arguments: given })) as CallToolResult);
  return { client, call };
}

function shown({ isError = false, content, structuredContent }: CallToolResult) {
  const [first] = content;
  return {
    isError,
    text: first?.type === "text" ? first.text : "",
    // biome-ignore lint/suspicious/noExplicitAny: a result of any tool
    result: structuredContent as any,
  };
}
