const unkept = new Map<string, string>();

/** What is kept for this tab, over its pages. Browsers that refuse storage throw; there it lasts as long as the page. */
export function kept(name: string): string | undefined {
  try {
    return sessionStorage.getItem(name) ?? undefined;
  } catch {
    return unkept.get(name);
  }
}

export function keep(name: string, value: string): void {
  try {
    sessionStorage.setItem(name, value);
  } catch {
    unkept.set(name, value);
  }
}
