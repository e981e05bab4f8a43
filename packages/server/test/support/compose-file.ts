import { readFileSync } from "node:fs";
import { parse } from "yaml";

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: unknown;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>;
  /** The script that makes the roles when the database is new. */
  readonly roles: string;
}

const text = readFileSync(new URL("../../../../compose.yaml", import.meta.url), "utf8");

/** Reads compose.yaml as Compose does with these variables in `.env`. Throws what Compose would refuse to start with. */
export function composeFile(variables: Readonly<Record<string, string | undefined>>): ComposeFile {
  const { services, configs } = interpolated(parse(text, { merge: true }), variables) as {
    services: ComposeFile["services"];
    configs: { roles: { content: string } };
  };
  return { services, roles: configs.roles.content };
}

/** Replaces the forms of variables that the file has: `${NAME:?message}` and `${NAME:-default}`. */
function interpolated(node: unknown, variables: Readonly<Record<string, string | undefined>>): unknown {
  if (typeof node === "string") {
    return node.replace(/\$\{(\w+):([?-])([^}]*)\}|\$/g, (found, name?: string, kind?: string, rest = "") => {
      if (name === undefined) throw new Error(`compose.yaml has a ${found} that is not a variable in: ${node}`);
      const value = variables[name];
      if (value) return value;
      if (kind === "?") throw new Error(rest);
      return rest;
    });
  }
  if (Array.isArray(node)) return node.map((item) => interpolated(item, variables));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, interpolated(value, variables)]));
}
