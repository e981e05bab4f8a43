// What the system knows of a running server.
import { readdirSync, readFileSync } from "node:fs";
import type { Served } from "./served.ts";

/** Files and connections that it has open. */
export function openFiles({ child }: Served): number {
  return readdirSync(`/proc/${child.pid}/fd`).length;
}

/** Resident memory in megabytes. */
export function megabytes({ child }: Served): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
