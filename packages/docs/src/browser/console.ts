import type { ConsoleRequest } from "./console-request.ts";
import { element } from "./elements.ts";
import { loadGlobal } from "./load-global.ts";
import { isServedByApi } from "./own-server.ts";

/** Makes the console of an operation. */
export type ConsoleForm = (request: ConsoleRequest, isOwn: boolean) => HTMLElement;

/** Loads and makes the console of an operation when the reader first opens it. */
export function startConsole(): void {
  const place = document.querySelector<HTMLDetailsElement>(".console");
  if (!place) return;
  const request = JSON.parse(place.dataset["request"] ?? "") as ConsoleRequest;
  // The script is beside this one. `currentScript` is set only while this one runs.
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

/**
 * Returns true if the sandbox can run. It needs the browser's cryptography, which only secure pages have: from a folder,
 * over TLS, or from this machine.
 */
export function hasSandbox({ sandbox }: ConsoleRequest): boolean {
  return sandbox !== undefined && isSecureContext;
}
