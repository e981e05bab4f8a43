import type { ConsoleRequest } from "./console-request.ts";
import { controlOf, fileControl, listNote } from "./controls.ts";
import { element, field } from "./elements.ts";
import type { Given } from "./send.ts";

interface BodyControl {
  readonly fields: readonly HTMLElement[];
  given(): Pick<Given, "body">;
}

/** Makes the control for a body: a text with its examples, a file, or the parts of a form. */
export function bodyControl(request: ConsoleRequest): BodyControl {
  if (request.form) return formControl(request.form);
  if (request.body?.kind === "binary") return binaryControl(request);
  return request.bodies.length > 0 ? textControl(request) : { fields: [], given: () => ({}) };
}

function textControl({ bodies, bodyOptional }: ConsoleRequest): BodyControl {
  const text = element("textarea", { rows: "7", spellcheck: false, value: bodies[0]?.text ?? "" });
  const example = element(
    "select",
    {},
    bodies.map(({ title }, index) => element("option", { value: String(index) }, [title])),
  );
  example.addEventListener("change", () => {
    text.value = bodies[Number(example.value)]?.text ?? "";
  });
  return {
    fields: [
      ...(bodies.length > 1 ? [field("Example", example)] : []),
      field("Body", text, bodyOptional ? "optional: empty sends none" : ""),
    ],
    given: () => (bodyOptional && text.value.trim() === "" ? {} : { body: text.value }),
  };
}

function binaryControl({ body, bodyOptional }: ConsoleRequest): BodyControl {
  const { input, values } = fileControl(!bodyOptional);
  return {
    fields: [field("Body", input, `file, ${body?.mediaType}`)],
    given() {
      const [file] = values();
      return file ? { body: file } : {};
    },
  };
}

function formControl(parts: NonNullable<ConsoleRequest["form"]>): BodyControl {
  const all = parts.map((part) => {
    const { input, values } = part.isFile ? fileControl(part.required, part.isList === true) : controlOf(part);
    return { ...part, input, values, choices: part.values };
  });
  return {
    fields: all.map(({ name, input, isFile, isList, choices }) => {
      const note = isFile ? "part of the form, file" : `part of the form${listNote(isList, choices)}`;
      return field(name, input, note);
    }),
    given() {
      const body = new FormData();
      for (const { name, values } of all) for (const value of values()) body.append(name, value);
      return { body };
    },
  };
}
