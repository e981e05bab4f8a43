import type { ConsoleRequest } from "../console-request.ts";
import { element, field } from "./elements.ts";
import { addCopyButtons } from "./samples.ts";
import { explain, requestFrom, send, type Values } from "./send.ts";

const keyName = "contacts-api-key";

/** The console of an operation, made when it is first opened. */
export function startConsole(): void {
  const place = document.querySelector<HTMLDetailsElement>(".console");
  if (!place) return;
  const request = JSON.parse(place.dataset["request"] ?? "") as ConsoleRequest;
  place.addEventListener("toggle", () => place.append(formOf(request)), { once: true });
  place.hidden = false;
}

function formOf(request: ConsoleRequest): HTMLElement {
  const servers = location.protocol.startsWith("http") ? [location.origin, ...request.servers] : request.servers;
  const server = element(
    "select",
    {},
    [...new Set(servers)].map((url) => element("option", { value: url }, [url])),
  );
  const key = element("input", { type: "password", autocomplete: "off", value: keptKey() });
  const inputs = request.parameters.map(({ name, place, required, example }) => {
    const value = required ? example : "";
    return {
      name,
      place,
      required,
      input: element("input", { value, placeholder: example, required, autocomplete: "off" }),
    };
  });
  const [first] = request.bodies;
  const body = element("textarea", { rows: "7", spellcheck: false, value: first?.text ?? "" });
  const example = element(
    "select",
    {},
    request.bodies.map(({ title }, index) => element("option", { value: String(index) }, [title])),
  );
  example.addEventListener("change", () => {
    body.value = request.bodies[Number(example.value)]?.text ?? "";
  });
  const button = element("button", { type: "submit", className: "send" }, ["Send"]);
  const more = inputs.filter((one) => !isMain(one)).map(({ name, place, input }) => field(name, input, place));
  const output = element("div", { className: "console-answer", role: "status" });
  const form = element("form", {}, [
    field("Server", server),
    ...(request.authorized ? [field("Key", key, "kept for this tab only")] : []),
    ...inputs.filter(isMain).map(({ name, place, input }) => field(name, input, place)),
    ...(request.bodies.length > 1 ? [field("Example", example)] : []),
    ...(first ? [field("Body", body)] : []),
    ...(more.length > 0 ? [element("details", {}, [element("summary", {}, ["Optional headers"]), ...more])] : []),
    button,
    output,
  ]);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    keepKey(key.value);
    const parameters = inputs.map(({ name, place, input }) => ({ name, place, value: input.value }));
    const values: Values = { server: server.value, key: key.value.trim(), parameters, body: first && body.value };
    button.disabled = true;
    output.replaceChildren("Sending …");
    output.replaceChildren(...(await answerTo(request, values)));
    addCopyButtons(output);
    button.disabled = false;
  });
  return form;
}

/** Browsers that refuse storage throw; the key is then typed in on each page. */
function keptKey(): string {
  try {
    return sessionStorage.getItem(keyName) ?? "";
  } catch {
    return "";
  }
}

function keepKey(key: string): void {
  try {
    sessionStorage.setItem(keyName, key);
  } catch {
    // Nothing to do: see above.
  }
}

/** What most requests need; the rest is folded away. */
function isMain({ place, required }: { place: string; required: boolean }): boolean {
  return required || place !== "header";
}

async function answerTo(request: ConsoleRequest, values: Values): Promise<HTMLElement[]> {
  const { line, ...sent } = requestFrom(request, values);
  const command = figure(["curl"], line);
  try {
    const { status, words, headers, text, time } = await send(sent);
    const head = element("span", { className: `status s${status[0]}` }, [status]);
    const advice = explain(status);
    return [
      figure([head, ` ${words} in ${time} ms`], text),
      ...(advice === undefined ? [] : [element("p", { className: "note" }, [advice])]),
      figure(["Headers"], headers),
      command,
    ];
  } catch (error) {
    return [element("p", { className: "console-failure" }, [(error as Error).message]), command];
  }
}

function figure(caption: readonly (Node | string)[], code: string): HTMLElement {
  const words = element("span", {}, caption);
  return element("figure", {}, [
    element("figcaption", {}, [words]),
    element("pre", { className: "code" }, [element("code", {}, [code])]),
  ]);
}
