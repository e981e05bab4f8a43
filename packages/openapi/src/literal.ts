// Writes JSON values as TypeScript, as a person would.

export interface LiteralLayout {
  /** The white space at the start of the line. */
  readonly indent?: string;
  /** The maximum number of characters of a line, its indent included. */
  readonly width?: number;
  /** The number of characters on the line already, between its indent and the value. */
  readonly before?: number;
}

/** Returns a value as a literal: on one line if it fits, else one member a line. */
export function literal(value: unknown, { indent = "", width = 110, before = 0 }: LiteralLayout = {}): string {
  const flat = oneLine(value);
  if (typeof value !== "object" || value === null || indent.length + before + flat.length <= width) return flat;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => literal(item, { indent: inner, width }))
    : Object.entries(value).map(([key, member]) => {
        const name = propertyName(key);
        return `${name}: ${literal(member, { indent: inner, width, before: name.length + 3 })}`;
      });
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  if (parts.length === 0) return open + close;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close}`;
}

/** Returns a key for an object literal or type. */
export function propertyName(key: string): string {
  // "__proto__" without brackets would set the prototype.
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, member]) => `${propertyName(key)}: ${oneLine(member)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}
