import { hangingClass } from "../text/hanging-line.ts";
import type { ConsoleRequest } from "./console-request.ts";
import { element, field } from "./elements.ts";
import { isServedByApi } from "./own-server.ts";
import { addCopyButtons } from "./samples.ts";
import { explain, type Given, requestFrom, send } from "./send.ts";
import { chooseServer, hasSandbox, type Target } from "./server-choice.ts";

const noServer =
  "There is no server to send to: the specification names none, and these pages do not come from the API’s own server.";

/** The console of an operation, made when it is first opened. */
export function startConsole(): void {
  const place = document.querySelector<HTMLDetailsElement>(".console");
  if (!place) return;
  const request = JSON.parse(place.dataset["request"] ?? "") as ConsoleRequest;
  const open = async () => place.append(formOf(request, await isServedByApi()));
  place.addEventListener("toggle", () => void open(), { once: true });
  if (hasSandbox(request)) place.querySelector("summary")?.append(element("small", {}, [" no server needed"]));
  place.hidden = false;
}

function formOf(request: ConsoleRequest, isOwn: boolean): HTMLElement {
  const output = element("div", { className: "console-answer", role: "status" });
  const choice = chooseServer(request, isOwn, (words) => output.replaceChildren(words));
  if (choice === undefined) return element("p", { className: "note" }, [noServer]);
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
  const form = element("form", {}, [
    ...choice.fields,
    ...inputs.filter(isMain).map(({ name, place, input }) => field(name, input, place)),
    ...(request.bodies.length > 1 ? [field("Example", example)] : []),
    ...(first ? [field("Body", body)] : []),
    ...(more.length > 0 ? [element("details", {}, [element("summary", {}, ["Optional headers"]), ...more])] : []),
    button,
    output,
  ]);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const parameters = inputs.map(({ name, place, input }) => ({ name, place, value: input.value }));
    const given = { parameters, body: first && body.value };
    button.disabled = true;
    output.replaceChildren("Sending …");
    output.replaceChildren(...(await answerTo(request, given, choice.target())));
    addCopyButtons(output);
    button.disabled = false;
  });
  return form;
}

/** What most requests need; the rest is folded away. */
function isMain({ place, required }: { place: string; required: boolean }): boolean {
  return required || place !== "header";
}

async function answerTo(request: ConsoleRequest, given: Given, target: Target): Promise<HTMLElement[]> {
  const { line, ...sent } = requestFrom(request, { ...given, server: target.server, key: target.key });
  const command = figure([target.isSandbox ? "curl, for a server" : "curl"], line);
  try {
    const { status, words, headers, text, time } = await send(sent, target.way);
    const head = element("span", { className: `status s${status[0]}` }, [status]);
    const advice = explain(status);
    return [
      figure([head, ` ${words} in ${time} ms`.replace("  ", " ")], text),
      ...(advice === undefined ? [] : [element("p", { className: "note" }, [advice])]),
      figure(["Headers"], headers),
      command,
    ];
  } catch (error) {
    return [element("p", { className: "console-failure" }, [(error as Error).message]), command];
  }
}

function figure(caption: readonly (Node | string)[], text: string): HTMLElement {
  const lines = text.split("\n").flatMap((line, index) => {
    const className = hangingClass(line);
    return [index === 0 ? "" : "\n", className === undefined ? line : element("span", { className }, [line])];
  });
  return element("figure", {}, [
    element("figcaption", {}, [element("span", {}, caption)]),
    element("pre", { className: "code" }, [element("code", {}, lines)]),
  ]);
}
