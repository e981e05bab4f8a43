import type { ConsoleField } from "./console-request.ts";
import { element } from "./elements.ts";

/** A control of the form and its value: nothing, a text, a file, or the entries of a list. */
export interface Control<Value = string> {
  readonly input: HTMLElement;
  values(): Value[];
}

/** Makes a choice if the values are known, a text area with one entry per line for a list, and otherwise an input. */
export function controlOf(parameter: ConsoleField): Control {
  const { required, isFilled = required, example, default: otherwise, values, isList } = parameter;
  const value = isFilled ? example : "";
  const placeholder = otherwise ?? example;
  if (values && isList) {
    const options = values.map((one) =>
      element("option", { value: one, selected: isFilled && one === example }, [one]),
    );
    const select = element("select", { multiple: true, required, size: Math.min(4, values.length) }, options);
    return { input: select, values: () => [...select.selectedOptions].map((option) => option.value) };
  }
  if (values) {
    const nothing = otherwise === undefined ? "not sent" : `not sent (default ${otherwise})`;
    const options = values.map((one) => element("option", { value: one }, [one]));
    const none = required ? [] : [element("option", { value: "" }, [nothing])];
    const select = element("select", { required }, [...none, ...options]);
    select.value = value;
    return { input: select, values: () => filled([select.value]) };
  }
  if (isList) {
    const area = element("textarea", { value, placeholder, required, rows: 2, spellcheck: false });
    return { input: area, values: () => filled(area.value.split("\n")) };
  }
  const input = element("input", { value, placeholder, required, autocomplete: "off" });
  return { input, values: () => filled([input.value]) };
}

/** Returns a note on how to fill in several values. */
export function listNote(isList: true | undefined, values: ConsoleField["values"]): string {
  if (!isList) return "";
  return values ? ", any of these" : ", an entry a line";
}

/** Makes the control for the files that a reader chooses. */
export function fileControl(required: boolean, multiple = false): Control<File> {
  const input = element("input", { type: "file", required, multiple });
  return { input, values: () => [...(input.files ?? [])] };
}

function filled(values: readonly string[]): string[] {
  return values.filter((value) => value !== "");
}
