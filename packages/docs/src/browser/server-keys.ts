import { keep, kept } from "./tab-storage.ts";

/** Returns the key that was typed for this server in this tab; empty without one. */
export function keyFor(server: string): string {
  return kept(nameFor(server)) ?? "";
}

export function keepKey(server: string, key: string): void {
  keep(nameFor(server), key.trim());
}

/** Returns the name under which a server's key is stored: the origin, because all addresses of an origin are one server. */
function nameFor(server: string): string {
  return `contacts-api-key ${new URL(server, location.href).origin}`;
}
