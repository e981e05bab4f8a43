/** Binds the methods of a class to one object, so that they may be handed over: `ids.map(contacts.get)`. */
export function bindMethods(object: object, { prototype }: { readonly prototype: object }): void {
  for (const name of Object.getOwnPropertyNames(prototype)) {
    // Of a subclass, if that has one of the same name.
    const method: unknown = object[name as keyof typeof object];
    if (name === "constructor" || typeof method !== "function") continue;
    Object.defineProperty(object, name, { value: method.bind(object), writable: true, configurable: true });
  }
}
