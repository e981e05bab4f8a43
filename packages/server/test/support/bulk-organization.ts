import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { exportContacts } from "../../src/bulk/export-contacts.ts";
import { type FormatName, formats } from "../../src/bulk/format.ts";
import { type ImportFileOptions, importFile } from "../../src/bulk/import-file.ts";
import { openFile } from "../../src/bulk/input.ts";
import type { LeftOut } from "../../src/bulk/left-out.ts";
import type { ImportRow } from "../../src/database/sql-import-repository.ts";
import { type SqlStore, sqlStore } from "../../src/store/sql-store.ts";
import { oncePerFile } from "./clean-up.ts";
import { newOrganization } from "./organization.ts";
import { createTemporaryDirectory, openTestDatabase } from "./test-database.ts";

export interface Imported extends ImportRow {
  /** Everything a person was told. */
  readonly said: string;
  readonly rejectsPath: string;
}

export interface BulkOrganization {
  readonly store: SqlStore;
  readonly orgId: string;
  import(text: string | Buffer, options?: Partial<ImportFileOptions>): Promise<Imported>;
  export(format?: FormatName, onLeftOut?: (leftOut: LeftOut) => void): Promise<string>;
}

const fileStore = oncePerFile(() => openTestDatabase().then(sqlStore));

/** A new organisation on the current engine that contacts are carried into and out of. */
export async function bulkOrganization(): Promise<BulkOrganization> {
  const store = await fileStore();
  const now = () => new Date();
  const { organization } = await newOrganization(store);
  const orgId = organization.id;
  const directory = createTemporaryDirectory();
  return {
    store,
    orgId,
    async import(text, options = {}) {
      const file = join(directory, v7());
      writeFileSync(file, text);
      const rejectsPath = `${file}.rejected.ndjson`;
      const said: string[] = [];
      const input = await openFile(file);
      const row = await importFile(input, {
        store,
        orgId,
        now,
        newId: v7,
        format: "ndjson",
        onExisting: "merge",
        isDryRun: false,
        isAnew: false,
        isQuiet: false,
        rejectsPath,
        isStopping: () => false,
        terminal: { isInteractive: false, write: (text) => said.push(text) },
        print: (line) => said.push(`${line}\n`),
        ...options,
      }).finally(() => input.close());
      return { ...row, said: said.join(""), rejectsPath };
    },
    export: (format = "ndjson", onLeftOut = () => {}) =>
      store.snapshot(async ({ contacts, memories }) => {
        let text = "";
        const options = { format: formats[format], onPage() {}, onLeftOut };
        const pieces = exportContacts({ contacts: contacts(orgId), memories: memories(orgId), ...options });
        for await (const piece of pieces) text += piece;
        return text;
      }),
  };
}

/** A line of NDJSON. */
export function line(contact: object): string {
  return `${JSON.stringify(contact)}\n`;
}

export function identifier(identifier_type: string, identifier_value: string, is_primary = true): object {
  return { identifier_type, identifier_value, is_primary };
}
