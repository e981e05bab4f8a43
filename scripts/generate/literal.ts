// JSON values as TypeScript, the way a person would write them.

/** A value as a literal: on one line if it fits, else one member a line. `indent` is that of the line it starts on. */
export function literal(value: unknown, indent = "", room = 110): string {
  const flat = oneLine(value);
  if (indent.length + flat.length <= room || typeof value !== "object" || value === null) return flat;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, inner, room))
    : Object.entries(value).map(([key, member]) => `${propertyName(key)}: ${literal(member, inner, room)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close}`;
}

/** A key as it stands in an object literal or type. */
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
