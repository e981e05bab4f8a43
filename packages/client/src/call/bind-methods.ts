/** Binds the methods of a class to one object, so that callers can pass them on: `ids.map(contacts.get)`. */
export function bindMethods(object: object, { prototype }: { readonly prototype: object }): void {
  for (const name of Object.getOwnPropertyNames(prototype)) {
    // The method of a subclass, if that has one of the same name.
    const method: unknown = object[name as keyof typeof object];
    if (name === "constructor" || typeof method !== "function") continue;
    Object.defineProperty(object, name, { value: method.bind(object), writable: true, configurable: true });
  }
}
