import { providers } from "./resource-providers.ts";
import type { TestApp } from "./test-app.ts";

/** Reads everything that is stored of an organisation's resources, by their names. */
export function dump({ store, orgId }: Pick<TestApp, "store" | "orgId">): Promise<Record<string, unknown>> {
  return store.read(async (repositories) => {
    const dumped: Record<string, unknown> = {};
    for (const [name, provider] of providers) dumped[name] = await provider.dump(repositories, orgId);
    return dumped;
  });
}
