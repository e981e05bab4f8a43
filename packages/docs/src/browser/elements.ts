/** Makes an element with properties and children. Text is never parsed as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: object,
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Makes a labelled control with a note. */
export function field(name: string, control: HTMLElement, note = ""): HTMLElement {
  const small = note === "" ? [] : [element("small", {}, [` ${note}`])];
  return element("label", {}, [element("span", {}, [name, ...small]), control]);
}
