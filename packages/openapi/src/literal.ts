// JSON values as TypeScript, the way a person would write them.

export interface Layout {
  /** That of the line the value starts on. */
  readonly indent?: string;
  /** Characters that a line may have. @default 110 */
  readonly room?: number;
  /** Characters that stand on the line before the value. @default 0 */
  readonly before?: number;
}

/** A value as a literal: on one line if it fits, else one member a line. */
export function literal(value: unknown, { indent = "", room = 110, before = 0 }: Layout = {}): string {
  const flat = oneLine(value);
  const isNested = typeof value === "object" && value !== null;
  if (!isNested || before + indent.length + flat.length <= room || Object.keys(value).length === 0) return flat;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, { indent: inner, room }))
    : Object.entries(value).map(([key, member]) => {
        const name = propertyName(key);
        return `${name}: ${literal(member, { indent: inner, room, before: name.length + 3 })}`;
      });
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
