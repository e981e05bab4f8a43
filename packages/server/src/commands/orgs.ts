import { Command } from "commander";
import { createOrganization, listOrganizations } from "../organizations/organization.ts";
import { type CommandContext, withStore } from "./command-context.ts";

export function orgsCommand(context: CommandContext): Command {
  const { now, newId, print, printRow, tell } = context;
  const orgs = new Command("orgs").description("Create and list organisations.");

  orgs
    .command("create")
    .description("Create an organisation and print its id. Case and outer spaces of a name make no difference.")
    .argument("<name>", "at most 200 characters; nothing that looks like an id")
    .action((text: string) =>
      withStore(context, async (store) => {
        const { id, name } = await createOrganization(store, { name: text, now: now(), newId });
        tell(
          `Created the organisation "${name}". \`contacts-api keys create --org ${id}\` makes a key for it. Its id:`,
        );
        print(id);
      }),
    );

  orgs
    .command("list")
    .description("List all organisations, oldest first: id, time of creation and name.")
    .action(() =>
      withStore(context, async (store) => {
        const rows = await listOrganizations(store);
        for (const { id, created_at, name } of rows) printRow([id, created_at, name]);
        if (rows.length === 0) tell("There is no organisation yet. `contacts-api orgs create <name>` creates one.");
      }),
    );

  return orgs;
}
