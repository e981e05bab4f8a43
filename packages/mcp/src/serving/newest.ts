/** The maximum number of sessions, and of agents. They disappear without notice, so the oldest is dropped for a new one. */
const most = 100;

/** Adds a value, and returns the oldest one if it had to go. */
export function keep<Value>(values: Map<string, Value>, name: string, value: Value): Value | undefined {
  values.set(name, value);
  if (values.size <= most) return undefined;
  const [[oldestName, oldest] = [name, value]] = values;
  values.delete(oldestName);
  return oldest;
}
