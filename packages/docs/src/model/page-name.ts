/** The name of a page's file: operation ids are free text, a file name is not. */
export function pageName(name: string): string {
  return name.replace(/[^\w.-]+/gu, "_");
}
