// Figures of a running server, from the system.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Served } from "./served.ts";

type Process = Pick<Served, "child">;

/** Files and connections that it has open. */
export function openFiles({ child }: Process): number {
  return readdirSync(`/proc/${child.pid}/fd`).length;
}

/** Resident memory in megabytes. */
export function megabytes(server: Process): number {
  return statusMegabytes(server, "VmRSS");
}

/** The most resident memory since the last `resetPeak`, in megabytes. */
export function peakMegabytes(server: Process): number {
  return statusMegabytes(server, "VmHWM");
}

export function resetPeak({ child }: Process): void {
  writeFileSync(`/proc/${child.pid}/clear_refs`, "5");
}

/** Microseconds of CPU time that the threads of the process have used. */
export function cpuMicroseconds({ child }: Process): number {
  const threads = readdirSync(`/proc/${child.pid}/task`);
  const nanoseconds = threads.map((thread) =>
    Number(readFileSync(`/proc/${child.pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]),
  );
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1_000;
}

function statusMegabytes({ child }: Process, field: string): number {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return Math.round(Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(status)?.[1]) / 1024);
}
