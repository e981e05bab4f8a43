// The providers of all resources, found by their folders.
import { globSync } from "node:fs";
import { camelCase, kebabCase } from "@contacts-api/openapi/words";
import type { ResourceName } from "../../src/resources/resource.ts";
import type { Ids, ResourceProvider } from "./resource-provider.ts";
import type { Send } from "./test-app.ts";

const folder = new URL("../resources/", import.meta.url);

/** Providers by the name of the resource. Its folder has the name in kebab-case. */
export const providers: ReadonlyMap<string, ResourceProvider> = new Map(
  await Promise.all(
    globSync("*/provider.ts", { cwd: folder }).map(async (file) => {
      const { provider } = (await import(new URL(file, folder).href)) as { provider: ResourceProvider };
      return [camelCase(file.split("/")[0]!), provider] as const;
    }),
  ),
);

export function providerOf(resource: ResourceName): ResourceProvider {
  const provider = providers.get(resource);
  if (provider === undefined) throw new Error(missingProvider(resource));
  return provider;
}

/** Returns what to write for a resource that has no provider. */
export function missingProvider(resource: string): string {
  return `The resource ${resource} has no provider: write packages/server/${fileOf(resource)} with \`export const provider: ResourceProvider\`, see test/support/resource-provider.ts.`;
}

/** The parameters whose ids can be made. */
export const idParameters: readonly string[] = [...providers.values()].flatMap(({ make }) => Object.keys(make));

/** Makes what a path parameter names, and returns its id. */
export function makeId(parameter: string, send: Send, ids: Ids): Promise<string> {
  for (const { make } of providers.values()) {
    if (make[parameter] !== undefined) return make[parameter](send, ids);
  }
  throw new Error(`No provider makes a ${parameter}: add it to \`make\` in the provider.ts of its resource.`);
}

function fileOf(resource: string): string {
  return `test/resources/${kebabCase(resource)}/provider.ts`;
}
