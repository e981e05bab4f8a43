/** A choice that every page keeps, in the root's data and in storage; without one the page's own default holds. */
export function choose(name: "theme" | "language", value: string | undefined): void {
  const { dataset } = document.documentElement;
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Without storage the choice lasts until the next page.
  }
}
