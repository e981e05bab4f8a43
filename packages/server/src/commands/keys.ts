import { Command } from "commander";
import { createKey, listKeys, revokeKey } from "../keys.ts";
import { type CommandContext, organizationOption, withStore } from "./command-context.ts";

export function keysCommand(context: CommandContext): Command {
  const { now, newId, print, tell } = context;
  const keys = new Command("keys").description("Make, list and revoke API keys.");

  keys
    .command("create")
    .description(
      "Make a key for an organisation and print it, once. An organisation that is not known by name is made.",
    )
    .addOption(organizationOption())
    .option("--name <name>", "what the key is for")
    .action(({ org, name }: { org: string; name?: string }) =>
      withStore(context, async (store) => {
        const key = await createKey(store, { organization: org, name, now: now(), newId });
        tell(`Organisation ${key.organization.name} (${key.organization.id})${key.isNewOrganization ? ", new" : ""}`);
        tell(`Key ${key.keyId}. It is shown this once; only its hash is kept:`);
        print(key.text);
      }),
    );

  keys
    .command("list")
    .description("List the keys of an organisation.")
    .addOption(organizationOption())
    .action(({ org }: { org: string }) =>
      withStore(context, async (store) => {
        const rows = await listKeys(store, org);
        if (rows === undefined) throw new Error(`There is no organisation ${org}.`);
        for (const { id, name, created_at, revoked_at } of rows) {
          print([id, created_at, revoked_at === null ? "valid" : `revoked ${revoked_at}`, name ?? ""].join("\t"));
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
