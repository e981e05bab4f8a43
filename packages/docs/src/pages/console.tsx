import type { ConsoleRequest } from "../browser/console-request.ts";
import { exampleOf } from "../model/example.ts";
import type { Operation } from "../model/operation.ts";
import { addresses } from "../output/address.ts";
import { sampleServer } from "../samples/sample.ts";
import { usePage } from "./page.tsx";

/** The place of the console. A script fills it when it is opened; without scripts it is not shown. */
export function Console({ operation }: { operation: Operation }) {
  const { content, link } = usePage();
  const servers = operation.servers.map(({ url }) => url).filter(isWeb);
  const local = sampleServer(operation.servers);
  const request: ConsoleRequest = {
    method: operation.method,
    path: operation.path,
    servers: [...servers.filter((url) => url === local), ...servers.filter((url) => url !== local)],
    ...(content.sandbox ? { sandbox: link(addresses.sandbox) } : {}),
    authorized: operation.security.length > 0,
    parameters: operation.parameters.map(({ name, place, required, schema }) => {
      const example = exampleOf(schema) ?? "";
      return { name, place, required, example: typeof example === "string" ? example : JSON.stringify(example) };
    }),
    bodies: (operation.body?.contents[0]?.examples ?? []).map(({ name, summary, value }) => ({
      title: summary ?? name,
      text: JSON.stringify(value, null, 2),
    })),
  };
  return (
    <details class="console" data-request={JSON.stringify(request)} hidden>
      <summary>Try it</summary>
    </details>
  );
}

/** The addresses that a page with a console may connect to: where it was loaded from, and the servers' own. */
export function connectSources(servers: readonly { readonly url: string }[]): string[] {
  return ["'self'", ...servers.filter(({ url }) => isWeb(url)).map(({ url }) => new URL(url).origin)];
}

function isWeb(url: string): boolean {
  return /^https?:\/\/[\w.:[\]-]+(?:\/|$)/u.test(url) && URL.canParse(url);
}
