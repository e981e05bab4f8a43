// The server from its sources, as Node runs them. It ends on a message, or when its parent has ended.
const server = new URL("../../packages/server/src/", import.meta.url).href;
const { startServer } = (await import(`${server}process/main.ts`)) as { startServer: StartServer };
const { readConfig } = (await import(`${server}process/config.ts`)) as {
  readConfig: (environment: NodeJS.ProcessEnv) => object;
};

type StartServer = (config: object, options: object) => Promise<Running>;
interface Running {
  readonly url: string;
  readonly demonstrationKey: string;
  stop(): Promise<void>;
}

process.on("SIGINT", () => {});
try {
  const running = await startServer(readConfig(process.env), { demonstration: true });
  const stop = () => running.stop().finally(() => process.exit());
  process.on("disconnect", stop);
  process.on("SIGTERM", stop);
  process.send?.({ url: running.url, key: running.demonstrationKey });
} catch (error) {
  process.send?.({ failure: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
  process.disconnect?.();
}
