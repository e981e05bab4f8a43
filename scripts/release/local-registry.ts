import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { runServer } from "verdaccio";

export interface LocalRegistry {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a registry. Our packages come only from its empty storage, all others from the registry behind it, unchanged.
 */
export async function startRegistry(folder: string, behind: string): Promise<LocalRegistry> {
  const configuration = {
    storage: join(folder, "storage"),
    configPath: join(folder, "registry.yaml"),
    uplinks: { behind: { url: behind, timeout: "60s", max_fails: 10 } },
    packages: {
      "@contacts-api/*": { access: "$all", publish: "$all" },
      "**": { access: "$all", proxy: "behind" },
    },
    max_body_size: "50mb",
    log: { type: "stdout", level: "fatal" },
  };
  // Its types require fields that have defaults.
  const server: Server = await runServer(configuration as unknown as Parameters<typeof runServer>[0]);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}/`, stop };
}
