/** Makes an element with properties and children. Text is never parsed as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: object,
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  // One by one: the lines of a response can be more than a call takes arguments.
  for (const child of children) made.append(child);
  return made;
}

/** Makes a labelled control with a note. */
export function field(name: string, control: HTMLElement, note = ""): HTMLElement {
  const small = note === "" ? [] : [element("small", {}, [` ${note}`])];
  return element("label", {}, [element("span", {}, [name, ...small]), control]);
}
