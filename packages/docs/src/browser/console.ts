import type { ConsoleRequest } from "./console-request.ts";
import { element } from "./elements.ts";
import { loadGlobal } from "./load-global.ts";
import { isServedByApi } from "./own-server.ts";

/** Makes the console of an operation. */
export type ConsoleForm = (request: ConsoleRequest, isOwn: boolean) => HTMLElement;

/** The console of an operation, loaded and made when it is first opened. */
export function startConsole(): void {
  const place = document.querySelector<HTMLDetailsElement>(".console");
  if (!place) return;
  const request = JSON.parse(place.dataset["request"] ?? "") as ConsoleRequest;
  // Beside this script, which runs only now.
  const script = new URL("console.js", (document.currentScript as HTMLScriptElement).src).href;
  const make = async () => {
    const [form, isOwn] = await Promise.all([loadGlobal<ConsoleForm>(script, "consoleForm"), isServedByApi()]);
    return form(request, isOwn);
  };
  const open = () =>
    make().then(
      (form) => place.append(form),
      ({ message }: Error) => place.append(element("p", { className: "console-failure", role: "alert" }, [message])),
    );
  place.addEventListener("toggle", () => void open(), { once: true });
  if (hasSandbox(request)) place.querySelector("summary")?.append(element("small", {}, [" no server needed"]));
  place.hidden = false;
}

/** What the sandbox computes with, browsers have in secure pages only: from a folder, over TLS, from this machine. */
export function hasSandbox({ sandbox }: ConsoleRequest): boolean {
  return sandbox !== undefined && isSecureContext;
}
