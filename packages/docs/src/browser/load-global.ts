const loading = new Map<string, Promise<unknown>>();

/**
 * Loads one of our scripts once, and returns the value that it assigns to a global name. Pages from a folder can load
 * scripts, but cannot fetch or import. Rejects if loading fails; the next call tries again.
 */
export function loadGlobal<Value>(address: string, name: string): Promise<Value> {
  const known = loading.get(address) ?? load(address);
  loading.set(address, known);
  return known.then(() => (globalThis as unknown as Record<string, Value>)[name]!);
}

function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      loading.delete(address);
      reject(new Error(`${script.src} could not be loaded. Is this copy of the reference complete?`));
    });
    document.head.append(script);
  });
}
