/** An element with properties and children; text stays text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: object,
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A control with its name, and a word about it. */
export function field(name: string, control: HTMLElement, note = ""): HTMLElement {
  const small = note === "" ? [] : [element("small", {}, [` ${note}`])];
  return element("label", {}, [element("span", {}, [name, ...small]), control]);
}
