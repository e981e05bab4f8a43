// assets/console.js: the form that sends a request. Loaded when the console of a page is first opened.
import { hangingClass } from "../text/hanging-line.ts";
import { explain } from "./advice.ts";
import type { ConsoleForm } from "./console.ts";
import { bodyControl } from "./console-body.ts";
import type { ConsoleRequest } from "./console-request.ts";
import { controlOf, listNote } from "./controls.ts";
import { element, field } from "./elements.ts";
import { shownPart } from "./response-text.ts";
import { addCopyButtons } from "./samples.ts";
import { type Given, requestFrom, send } from "./send.ts";
import { chooseServer, type Target } from "./server-choice.ts";

const noServer =
  "There is no server to send to: the specification names none, and these pages do not come from the API’s own server.";

const consoleForm: ConsoleForm = (request, isOwn) => {
  const output = element("div", { className: "console-response", role: "status" });
  const choice = chooseServer(request, isOwn, (words) => output.replaceChildren(words));
  if (choice === undefined) return element("p", { className: "note" }, [noServer]);
  const inputs = request.parameters.map((parameter) => ({ ...parameter, control: controlOf(parameter) }));
  const body = bodyControl(request);
  const button = element("button", { type: "submit", className: "send" }, ["Send"]);
  const labelled = (all: typeof inputs) =>
    all.map(({ name, place, isList, values, deprecated, choice, control }) => {
      const notes = `${listNote(isList, values)}${choice ? `, ${choice}` : ""}${deprecated ? ", deprecated" : ""}`;
      return field(name, control.input, `${place}${notes}`);
    });
  const more = labelled(inputs.filter((one) => !isMain(one)));
  const form = element("form", {}, [
    ...choice.fields,
    ...labelled(inputs.filter(isMain)),
    ...body.fields,
    ...(more.length > 0 ? [element("details", {}, [element("summary", {}, ["Optional headers"]), ...more])] : []),
    button,
    output,
  ]);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const parameters = inputs.map(({ control, ...parameter }) => ({ ...parameter, values: control.values() }));
    const given = { parameters, ...body.given() };
    button.disabled = true;
    output.replaceChildren("Sending …");
    output.replaceChildren(...(await responseTo(request, given, choice.target())));
    addCopyButtons(output);
    button.disabled = false;
  });
  return form;
};
Object.assign(globalThis, { consoleForm });

/** Returns true for the parameters that most requests need. The others are folded. */
function isMain({ place, required }: { place: string; required: boolean }): boolean {
  return required || place !== "header";
}

async function responseTo(request: ConsoleRequest, given: Given, target: Target): Promise<HTMLElement[]> {
  let command: HTMLElement[] = [];
  try {
    const { line, ...sent } = requestFrom(request, { ...given, server: target.server, key: target.key });
    command = [figure([target.isSandbox ? "curl, for a server" : "curl"], line)];
    const isOurs = request.isOurs === true;
    const { status, words, headers, text, time } = await send(sent, target.way, isOurs);
    const head = element("span", { className: `status s${status[0]}` }, [status]);
    const advice = explain(status, isOurs);
    return [
      ...body([head, ` ${words} in ${time} ms`.replace("  ", " ")], text),
      ...(advice === undefined ? [] : [element("p", { className: "note" }, [advice])]),
      figure(["Headers"], headers),
      ...command,
    ];
  } catch (error) {
    const { message } = error as Error;
    const words = error instanceof URIError ? "A value has half of a character, which no URL can have." : message;
    return [element("p", { className: "console-failure" }, [words]), ...command];
  }
}

/** Shows a body; of a long one the beginning, with a link to all of it. */
function body(caption: readonly (Node | string)[], text: string): HTMLElement[] {
  const { shown, whole } = shownPart(text);
  if (whole === undefined) return [figure(caption, text)];
  const href = URL.createObjectURL(new Blob([whole], { type: "text/plain" }));
  const note = `The first ${shown.length.toLocaleString("en")} of ${whole.length.toLocaleString("en")} characters. `;
  const link = element("a", { href, download: "response.txt" }, ["Download all of it"]);
  return [figure(caption, shown), element("p", { className: "note" }, [note, link])];
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
