import { hasSandbox } from "./console.ts";
import type { ConsoleRequest } from "./console-request.ts";
import { element, field } from "./elements.ts";
import { loadGlobal } from "./load-global.ts";
import type { PageSandbox } from "./sandbox.ts";
import { overNetwork, type Way } from "./send.ts";
import { keepKey, keyFor } from "./server-keys.ts";
import { keep, kept } from "./tab-storage.ts";

/** The server that the reader has chosen. */
export interface Target {
  /** The address of the server. With the sandbox, the address of a server that could receive the same request. */
  readonly server: string;
  readonly key: string;
  readonly way: Way;
  readonly isSandbox: boolean;
}

export interface ServerChoice {
  readonly fields: readonly HTMLElement[];
  target(): Target;
}

const choiceName = "contacts-api-server";
const inThisPage = "sandbox";

/**
 * Makes the choice between servers and the sandbox, with the fields that each needs; undefined if there is no choice.
 * `isOwn`: the page's own server is the API. `say` shows a sentence to the reader.
 */
export function chooseServer(
  request: ConsoleRequest,
  isOwn: boolean,
  say: (words: string) => void,
): ServerChoice | undefined {
  const { sandbox, credential } = request;
  const options = optionsFor(request, isOwn);
  if (options.length === 0) return undefined;
  const select = element("select", {}, options);
  const before = kept(choiceName);
  if (options.some(({ value }) => value === before)) select.value = before ?? "";
  const input = element("input", { type: "password", autocomplete: "off" });
  const key = field("Key", input, "for this server, kept for this tab only");
  const again = element("button", { type: "button", className: "plain" }, ["Start again"]);
  const about = element("p", { className: "note" }, [
    "The server’s own code runs in this page, with the contacts of the examples. Nothing leaves the page, and your " +
      "changes stay until you close the tab. ",
    again,
  ]);
  again.addEventListener("click", () => {
    const begun = openSandbox(sandbox ?? "").then((opened) => opened.restart());
    begun.then(
      () => say("The sandbox has its initial state again."),
      ({ message }: Error) => say(message),
    );
  });
  // A key belongs to the server that it was typed for. So sending takes it from the store of that server, not from the
  // field.
  let shown = select.value;
  input.addEventListener("input", () => keepKey(shown, input.value));
  const show = () => {
    shown = select.value;
    about.hidden = shown !== inThisPage;
    key.hidden = credential === undefined || !about.hidden;
    input.value = about.hidden ? keyFor(shown) : "";
  };
  select.addEventListener("change", show);
  show();
  return {
    fields: [field("Server", select), about, key],
    target() {
      show();
      keep(choiceName, shown);
      if (shown !== inThisPage) {
        return { server: shown, key: keyFor(shown), way: overNetwork, isSandbox: false };
      }
      return { server: request.servers[0] ?? "", key: "", way: withinPage(sandbox ?? ""), isSandbox: true };
    },
  };
}

/** Puts the API's own server first where the pages come from it, and elsewhere the sandbox, which needs no key. */
function optionsFor(request: ConsoleRequest, isOwn: boolean): HTMLOptionElement[] {
  const urls = [...new Set([...(isOwn ? [location.origin] : []), ...request.servers])];
  const options = urls.map((url) => element("option", { value: url }, [url]));
  if (!hasSandbox(request)) return options;
  const inPage = element("option", { value: inThisPage }, ["Sandbox, in this page: no server needed"]);
  return isOwn ? [...options, inPage] : [inPage, ...options];
}

function withinPage(address: string): Way {
  return {
    fetch: async (url, init) => (await openSandbox(address)).respond(url, init),
    reasonOf: (_url, { message }) => message,
  };
}

function openSandbox(address: string): Promise<PageSandbox> {
  return loadGlobal<PageSandbox>(address, "pageSandbox");
}
