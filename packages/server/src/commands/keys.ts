import { Command } from "commander";
import { createKey, listKeys, revokeKey } from "../organizations/keys.ts";
import { type CommandContext, organizationOption, withStore } from "./command-context.ts";

export function keysCommand(context: CommandContext): Command {
  const { now, print, printRow, tell } = context;
  const keys = new Command("keys").description("Create, list and revoke API keys.");

  keys
    .command("create")
    .description("Create a key for an organisation and print it, once.")
    .addOption(organizationOption())
    .option("--name <name>", "the purpose of the key")
    .action(({ org, name }: { org: string; name?: string }) =>
      withStore(context, async (store) => {
        const key = await createKey(store, { organization: org, name, now: now() });
        tell(`Organisation ${key.organization.name} (${key.organization.id})`);
        tell(`Key ${key.keyId}. It is shown only once; the server stores only its hash:`);
        print(key.text);
      }),
    );

  keys
    .command("list")
    .description("List the keys of an organisation.")
    .addOption(organizationOption())
    .action(({ org }: { org: string }) =>
      withStore(context, async (store) => {
        for (const { id, name, created_at, revoked_at } of await listKeys(store, org)) {
          const state = revoked_at === null ? "valid" : `revoked ${revoked_at}`;
          printRow([id, created_at, state, name ?? ""]);
        }
      }),
    );

  keys
    .command("revoke")
    .description("Revoke a key. From the next request on it is refused.")
    .addOption(organizationOption())
    .argument("<key id>", "as `keys create` and `keys list` print it")
    .action((keyId: string, { org }: { org: string }) =>
      withStore(context, async (store) => {
        const isRevoked = await revokeKey(store, org, keyId, now());
        if (!isRevoked) {
          throw new Error(`The organisation ${org} has no valid key ${keyId}. See \`contacts-api keys list\`.`);
        }
        print(`Revoked ${keyId}`);
      }),
    );

  return keys;
}
