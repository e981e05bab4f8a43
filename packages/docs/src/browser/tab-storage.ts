const unkept = new Map<string, string>();

/** Returns a value that pages of this tab have stored. If the browser refuses storage, values last as long as the page. */
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
