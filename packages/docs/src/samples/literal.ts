import { isObject, type Json } from "../model/document.ts";

/** What fits into a line of the narrowest column that shows samples. */
const room = 52;

/** A JSON value as TypeScript, the way a person would write it: on one line if it fits, else one member a line. */
export function literal(value: Json, indent = "", before = 0): string {
  const flat = oneLine(value);
  if (typeof value !== "object" || value === null) return flat;
  if (before + indent.length + flat.length <= room) return flat;
  const inner = `${indent}  `;
  if (!isObject(value)) {
    const entries = value.map((entry) => `${inner}${literal(entry, inner)},\n`);
    return entries.length === 0 ? "[]" : `[\n${entries.join("")}${indent}]`;
  }
  const members = Object.entries(value).map(([key, member]) => {
    const name = propertyName(key);
    return `${inner}${name}: ${literal(member, inner, name.length + 3)},\n`;
  });
  return members.length === 0 ? "{}" : `{\n${members.join("")}${indent}}`;
}

function oneLine(value: Json): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (!isObject(value)) return `[${value.map(oneLine).join(", ")}]`;
  const members = Object.entries(value).map(([key, member]) => `${propertyName(key)}: ${oneLine(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function propertyName(key: string): string {
  // "__proto__" without brackets would set the prototype.
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/u.test(key) ? key : JSON.stringify(key);
}
