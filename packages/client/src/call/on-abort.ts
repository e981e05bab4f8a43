/** The calls and waits that one signal ends. */
class Followers extends Set<() => void> {
  handleEvent(): void {
    for (const follow of this) follow();
  }
}

const followers = new WeakMap<AbortSignal, Followers>();

/**
 * Calls back when the signal aborts, and returns a function that ends this. All callbacks of a signal share one
 * listener, because Node.js 20 warns of more than ten. None stays on a signal that outlives its calls.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const all = followers.get(signal) ?? new Followers();
  followers.set(signal, all.add(callback));
  // Added once, however often it is called.
  signal.addEventListener("abort", all);
  return () => {
    all.delete(callback);
    if (!all.size) signal.removeEventListener("abort", all);
  };
}
