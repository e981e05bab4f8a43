import type { ConsoleRequest } from "../console-request.ts";
import { element, field } from "./elements.ts";
import { loadGlobal } from "./load-global.ts";
import type { PageSandbox } from "./sandbox.ts";
import { overNetwork, type Way } from "./send.ts";
import { keep, kept } from "./tab-storage.ts";

/** Who answers, as the reader has chosen. */
export interface Target {
  /** The address of a server; with the sandbox, of one that the same request could be sent to. */
  readonly server: string;
  readonly key: string;
  readonly way: Way;
  readonly isSandbox: boolean;
}

export interface ServerChoice {
  readonly fields: readonly HTMLElement[];
  target(): Target;
}

const keyName = "contacts-api-key";
const choiceName = "contacts-api-server";
const inThisPage = "sandbox";

/** The choice between servers and the sandbox, with what each of them needs. `say` tells the reader what was done. */
export function chooseServer(request: ConsoleRequest, say: (words: string) => void): ServerChoice {
  const { sandbox, authorized } = request;
  const options = optionsFor(request);
  const select = element("select", {}, options);
  const before = kept(choiceName);
  if (options.some(({ value }) => value === before)) select.value = before ?? "";
  const input = element("input", { type: "password", autocomplete: "off", value: kept(keyName) ?? "" });
  const key = field("Key", input, "kept for this tab only");
  const anew = element("button", { type: "button", className: "plain" }, ["Start anew"]);
  const about = element("p", { className: "note" }, [
    "The server’s own code answers in this page, on the contacts of the examples. Nothing leaves the page, and what you " +
      "change stays as long as this tab. ",
    anew,
  ]);
  anew.addEventListener("click", () => {
    const begun = openSandbox(sandbox ?? "").then((opened) => opened.startAnew());
    begun.then(
      () => say("The sandbox is as it was at the beginning."),
      ({ message }: Error) => say(message),
    );
  });
  const show = () => {
    about.hidden = select.value !== inThisPage;
    key.hidden = !authorized || !about.hidden;
  };
  select.addEventListener("change", show);
  show();
  return {
    fields: [field("Server", select), about, key],
    target() {
      keep(choiceName, select.value);
      keep(keyName, input.value);
      if (select.value !== inThisPage) {
        return { server: select.value, key: input.value.trim(), way: overNetwork, isSandbox: false };
      }
      return { server: request.servers[0] ?? "", key: "", way: withinPage(sandbox ?? ""), isSandbox: true };
    },
  };
}

/** What the sandbox computes with, browsers have in secure pages only: from a folder, over TLS, from this machine. */
export function hasSandbox({ sandbox }: ConsoleRequest): boolean {
  return sandbox !== undefined && isSecureContext;
}

/** From a folder there is no server to begin with. */
function optionsFor(request: ConsoleRequest): HTMLOptionElement[] {
  const isServed = location.protocol.startsWith("http");
  const urls = [...new Set([...(isServed ? [location.origin] : []), ...request.servers])];
  const options = urls.map((url) => element("option", { value: url }, [url]));
  if (!hasSandbox(request)) return options;
  const inPage = element("option", { value: inThisPage }, ["Sandbox, in this page: no server needed"]);
  return isServed ? [...options, inPage] : [inPage, ...options];
}

function withinPage(address: string): Way {
  return {
    fetch: async (url, init) => (await openSandbox(address)).answer(url, init),
    reasonOf: (_url, { message }) => message,
  };
}

function openSandbox(address: string): Promise<PageSandbox> {
  return loadGlobal<PageSandbox>(address, "pageSandbox");
}
