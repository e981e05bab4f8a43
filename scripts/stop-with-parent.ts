/**
 * Stops this process with its parent. npm runs scripts in a shell, which receives signals and ends without forwarding
 * them.
 */
export function stopWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 250).unref();
}
