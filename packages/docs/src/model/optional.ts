/** The given entries without those that are undefined. */
export function optional<T extends object>(entry: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entry).filter(([, one]) => one !== undefined)) as never;
}
