import type { Writable } from "node:stream";
import { Command, Option } from "commander";
import { exportContacts } from "../bulk/export-contacts.ts";
import { type FormatName, formatNames, formatOf, formats } from "../bulk/format.ts";
import { writeFileWhole, writeStream } from "../bulk/output.ts";
import type { Terminal } from "../bulk/progress.ts";
import { count, Progress } from "../bulk/progress.ts";
import { type CommandContext, getOrganization, organizationOption, withStore } from "./command-context.ts";

export interface ExportContext extends CommandContext {
  readonly stdout: Writable;
  readonly terminal: Terminal;
}

interface ExportFlags {
  readonly org: string;
  readonly format?: FormatName;
  readonly quiet?: true;
}

export function exportCommand(context: ExportContext): Command {
  return new Command("export")
    .description("Write all contacts of an organisation, oldest first, as they are at this moment.")
    .addOption(organizationOption())
    .addOption(new Option("--format <format>", "by the file's name unless given").choices(formatNames))
    .option("--quiet", "say nothing but what goes wrong")
    .argument("[file]", "where to; standard output without it")
    .action((file: string | undefined, flags: ExportFlags) =>
      withStore(context, async (store) => {
        const { id } = await getOrganization(store, flags.org);
        const format = formats[flags.format ?? formatOf(file ?? "")];
        const progress = new Progress({ ...context, isQuiet: flags.quiet ?? false });
        const total = await store.snapshot(async (repositories) => {
          const contacts = repositories.contacts(id);
          const total = await contacts.countContacts();
          const chunks = exportContacts(contacts, format, (exported) =>
            progress.show({ contacts: exported, rejected: 0, share: exported / total }),
          );
          if (file === undefined) await writeStream(context.stdout, chunks);
          else await writeFileWhole(file, chunks, context.newId());
          return total;
        });
        progress.end();
        if (file !== undefined && flags.quiet !== true) context.tell(`Exported ${count(total)} contacts to ${file}.`);
      }),
    );
}
