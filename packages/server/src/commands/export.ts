import type { Writable } from "node:stream";
import { Command, Option } from "commander";
import { exportContacts } from "../bulk/export-contacts.ts";
import { type FormatName, formatNames, formatOf, formats } from "../bulk/format.ts";
import { type LeftOut, LeftOutCount } from "../bulk/left-out.ts";
import { isWrittenInto, writeFileWhole, writeInto, writeStream } from "../bulk/output.ts";
import type { Terminal } from "../bulk/progress.ts";
import { count, Progress } from "../bulk/progress.ts";
import { unfinishedPrefix } from "../process/leftover-files.ts";
import { printable } from "../process/printable.ts";
import {
  organizationOf,
  organizationOption,
  untilInterrupted,
  type WritingContext,
  withStore,
} from "./command-context.ts";
import { assertNamed } from "./file-name.ts";

export interface ExportContext extends WritingContext {
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
    .addOption(new Option("--format <format>", "by the file's name if omitted").choices(formatNames))
    .option("--quiet", "print only errors")
    .argument("[file]", "the file to write; standard output without it, or with -")
    .action((given: string | undefined, flags: ExportFlags) =>
      withStore(context, async (store) => {
        assertNamed(given);
        const file = given === "-" ? undefined : given;
        const { id } = await organizationOf(store, flags.org);
        const progress = new Progress({ ...context, isQuiet: flags.quiet ?? false });
        const format = formats[flags.format ?? formatOf(file ?? "")];
        const target = targetOf(file, context);
        const leftOut = new LeftOutCount();
        const total = await store.snapshot(async (repositories) => {
          const contacts = repositories.contacts(id);
          const memories = repositories.memories(id);
          const total = await contacts.countContacts();
          if (!format.hasMemories && flags.quiet !== true && (await memories.hasMemories()))
            context.tell(`Memories are not exported: ${format.title} has no place for them. Use NDJSON.`);
          const onPage = (exported: number) => {
            target.assertWanted();
            progress.show({ contacts: exported, rejected: 0, share: exported / total });
          };
          const onLeftOut = (one: LeftOut) => leftOut.add(one);
          const chunks = exportContacts({ contacts, memories, format, onPage, onLeftOut });
          await target.write(chunks).finally(() => progress.end());
          return total;
        });
        if (file !== undefined && flags.quiet !== true)
          context.tell(`Exported ${count(total)} contacts to ${printable(file)}.`);
        const lost = leftOut.describe(format.maxEntryBytes);
        if (lost !== undefined) context.tell(lost);
      }),
    );
}

interface Target {
  write(chunks: AsyncIterable<string>): Promise<void>;
  /** Throws if the process was asked to stop and must clean up first. */
  assertWanted(): void;
}

function targetOf(file: string | undefined, context: ExportContext): Target {
  if (file === undefined) return streamTarget((chunks) => writeStream(context.stdout, chunks));
  return isWrittenInto(file) ? streamTarget((chunks) => writeInto(file, chunks)) : fileTarget(file, context);
}

function streamTarget(write: Target["write"]): Target {
  return { write, assertWanted() {} };
}

function fileTarget(file: string, context: ExportContext): Target {
  return {
    write: (chunks) =>
      writeFileWhole(file, chunks, async (whole) => {
        return (await unfinishedPrefix(whole, context.ownProcess())) + context.newId();
      }),
    assertWanted: untilInterrupted(file, context),
  };
}
