/** Stores a choice for all pages: in the root's data, and in storage. Without one, each page uses its default. */
export function choose(name: "theme" | "language", value: string | undefined): void {
  const { dataset } = document.documentElement;
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Without storage, the choice applies to this page only.
  }
}
