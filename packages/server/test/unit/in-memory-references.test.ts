import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { sqliteConstraint } from "../../src/database/constraint.ts";
import { ConstraintViolation } from "../../src/database/database.ts";
import { InMemoryDatabase } from "../../src/in-memory/in-memory-database.ts";
import type { Table } from "../../src/in-memory/table.ts";

// References that no resource has today, in memory beside the same schema in SQLite: a chain of three tables, a reference
// that may be missing, and a row whose key changes.

interface Row {
  readonly id: string;
  /** The row of the table before that it refers to. */
  readonly of: string | null;
}

const schema = `
  pragma foreign_keys = on;
  create table shelves (id text primary key, of text);
  create table books (id text primary key, of text not null references shelves (id));
  create table marks (id text primary key, of text references books (id));
`;

type Name = "shelves" | "books" | "marks";

const shelves: Table<Row, "shelves_id"> = { unique: { shelves_id: ({ id }) => [id] }, groups: {} };
const books: Table<Row, "books_id"> = {
  unique: { books_id: ({ id }) => [id] },
  groups: {},
  references: [{ table: shelves, key: ({ of }) => [of] }],
};
const marks: Table<Row, "marks_id"> = {
  unique: { marks_id: ({ id }) => [id] },
  groups: {},
  references: [{ table: books, key: ({ of }) => (of === null ? undefined : [of]) }],
};
const tables: Readonly<Record<Name, Table<Row, string>>> = { shelves, books, marks };

type Step =
  | readonly ["insert", Name, string, (string | null)?]
  | readonly ["move", Name, string, string | null]
  | readonly ["rename", Name, string, string]
  | readonly ["delete", Name, string];

const library: readonly Step[] = [
  ["insert", "shelves", "s1"],
  ["insert", "shelves", "s2"],
  ["insert", "books", "b1", "s1"],
  ["insert", "marks", "m1", "b1"],
  ["insert", "marks", "m2", null],
];

const plays: Record<string, readonly Step[]> = {
  "a row that refers to nothing": [["insert", "books", "b2", "nowhere"]],
  "a row before the one that it refers to": [
    ["insert", "books", "b2", "s3"],
    ["insert", "shelves", "s3"],
  ],
  "a row after the one that it refers to": [
    ["insert", "shelves", "s3"],
    ["insert", "books", "b2", "s3"],
  ],
  "a row without a reference": [["insert", "marks", "m3", null]],
  "the deletion of a row that is referred to": [["delete", "books", "b1"]],
  "the deletion of the first of a chain": [["delete", "shelves", "s1"]],
  "the deletion of a chain from its end": [
    ["delete", "marks", "m1"],
    ["delete", "books", "b1"],
    ["delete", "shelves", "s1"],
  ],
  "the deletion of a chain from its beginning": [
    ["delete", "shelves", "s1"],
    ["delete", "books", "b1"],
    ["delete", "marks", "m1"],
  ],
  "the deletion of a row that a row without reference does not need": [
    ["delete", "marks", "m1"],
    ["delete", "books", "b1"],
  ],
  "a reference that moves to nothing": [["move", "books", "b1", "nowhere"]],
  "a reference that moves away before the row goes": [
    ["move", "books", "b1", "s2"],
    ["delete", "shelves", "s1"],
  ],
  "a reference that moves away after the row has gone": [
    ["delete", "shelves", "s1"],
    ["move", "books", "b1", "s2"],
  ],
  "a reference that moves to the row that goes": [
    ["move", "books", "b1", "s2"],
    ["delete", "shelves", "s2"],
  ],
  "a reference that is given up": [
    ["move", "marks", "m1", null],
    ["delete", "books", "b1"],
  ],
  "a new key for a row that is referred to": [["rename", "shelves", "s1", "s9"]],
  "a new key for a row that nothing refers to": [["rename", "shelves", "s2", "s9"]],
  "a row that comes back under its key": [
    ["delete", "marks", "m1"],
    ["insert", "marks", "m1", "b1"],
    ["delete", "books", "b1"],
  ],
};

/** The rows afterwards, and the constraint that ended the play. */
type Outcome = { readonly rows: Readonly<Record<Name, Row[]>>; readonly violated: string | undefined };

async function inMemory(steps: readonly Step[]): Promise<Outcome> {
  const database = new InMemoryDatabase();
  const play = (all: readonly Step[]) =>
    database.write(async (session) => {
      for (const [act, name, id, to = null] of all) {
        const table = session.table(tables[name], "org");
        const known = table.find(`${name}_id`, id)!;
        if (act === "insert") table.insert({ id, of: to });
        else if (act === "delete") table.delete(known);
        else table.replace(known, act === "move" ? { ...known, of: to } : { ...known, id: to! });
      }
    });
  await play(library);
  const violated = await play(steps).then(() => undefined, constraintOf);
  const rowsOf = (name: Name) =>
    database.read(async (session) => session.table(tables[name], "org").all().toSorted(byId));
  return {
    rows: { shelves: await rowsOf("shelves"), books: await rowsOf("books"), marks: await rowsOf("marks") },
    violated,
  };
}

function constraintOf(error: unknown): string {
  if (error instanceof ConstraintViolation) return error.constraint;
  throw error;
}

function inSqlite(steps: readonly Step[]): Outcome {
  const database = new DatabaseSync(":memory:");
  database.exec(schema);
  const play = (all: readonly Step[]) => {
    database.exec("begin");
    for (const [act, name, id, to = null] of all) {
      if (act === "insert") database.prepare(`insert into ${name} (id, of) values (?, ?)`).run(id, to);
      else if (act === "delete") database.prepare(`delete from ${name} where id = ?`).run(id);
      else database.prepare(`update ${name} set ${act === "move" ? "of" : "id"} = ? where id = ?`).run(to, id);
    }
    database.exec("commit");
  };
  play(library);
  let violated: string | undefined;
  try {
    play(steps);
  } catch (error) {
    const { errcode, message } = error as { errcode: number; message: string };
    violated = sqliteConstraint(errcode, message);
    database.exec("rollback");
  }
  const rowsOf = (name: Name) =>
    database
      .prepare(`select id, of from ${name} order by id`)
      .all()
      .map((row) => ({ ...row }) as unknown as Row);
  return { rows: { shelves: rowsOf("shelves"), books: rowsOf("books"), marks: rowsOf("marks") }, violated };
}

const byId = (left: Row, right: Row) => (left.id < right.id ? -1 : 1);

describe("references in memory", () => {
  test.each(Object.entries(plays))("meet %s as SQLite does, and leave what it leaves", async (_what, steps) => {
    expect(await inMemory(steps)).toEqual(inSqlite(steps));
  });

  test("refuse some of these, and leave nothing of a refused transaction", async () => {
    const untouched = (await inMemory([])).rows;
    const outcomes = await Promise.all(Object.values(plays).map(inMemory));
    const refused = outcomes.filter(({ violated }) => violated !== undefined);
    expect(refused).toHaveLength(10);
    for (const { rows, violated } of refused) {
      expect(violated).toBe("foreign_key");
      expect(rows).toEqual(untouched);
    }
  });

  test("see no row of another organisation", async () => {
    const database = new InMemoryDatabase();
    await database.write(async (session) => session.table(shelves, "theirs").insert({ id: "s1", of: null }));
    const write = database.write(async (session) => session.table(books, "ours").insert({ id: "b1", of: "s1" }));
    await expect(write).rejects.toMatchObject({ constraint: "foreign_key" });
  });
});
