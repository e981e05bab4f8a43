import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { guarded } from "@contacts-api/scripts/child-guard";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { run, serve } from "./support/command-line.ts";
import { composeFile } from "./support/compose-file.ts";
import { query } from "./support/postgres-database.ts";
import { type PostgresServer, startPostgres } from "./support/postgres-server.ts";

const passwords = { POSTGRES_PASSWORD: "super", OWNER_PASSWORD: "owner", SERVER_PASSWORD: "server" };

describe("compose.yaml", () => {
  test.each(Object.keys(passwords))("does not start without %s, or with an empty one", (name) => {
    expect(() => composeFile({ ...passwords, [name]: undefined })).toThrow(`Put ${name} into .env`);
    expect(() => composeFile({ ...passwords, [name]: "" })).toThrow(`Put ${name} into .env`);
  });

  test("gives each service its own password, and the superuser's to the database alone", () => {
    const { services } = composeFile(passwords);
    expect(services["api"]!.environment).toMatchObject({ PGPASSWORD: "server" });
    expect(services["migrate"]!.environment).toMatchObject({ PGPASSWORD: "owner" });
    expect(JSON.stringify([services["api"], services["migrate"]])).not.toContain("super");
    expect(JSON.stringify(services["api"])).not.toContain("owner");
  });

  test("starts the server after the migration, which starts after the database", () => {
    const { services } = composeFile(passwords);
    expect(services["api"]!.depends_on).toEqual({ migrate: { condition: "service_completed_successfully" } });
    expect(services["migrate"]!.depends_on).toEqual({ database: { condition: "service_healthy" } });
  });

  test("takes the rights of root from every container that runs our image", () => {
    const { services } = composeFile(passwords);
    for (const name of ["api", "migrate"]) {
      expect(services[name]).toMatchObject({ read_only: true, cap_drop: ["ALL"], init: true });
    }
  });
});

// PostgreSQL's own client runs the script in the image. Debian, Ubuntu and macOS have it in packages; npm has not.
const hasPsql = spawnSync("psql", ["--version"]).status === 0;

describe.skipIf(!hasPsql)("the roles of compose.yaml, made by psql", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
    await demandPasswords(server.url);
  });
  afterAll(() => server?.stop());

  test.each([
    ["a quote", "it's'; drop role postgres; --"],
    ["a double quote", 'say "no"'],
    ["a backslash", "back\\slash\\' or \\"],
    ["a dollar", "$1$$ $HOME $tag$"],
    ["a space", " leading and trailing "],
    ["characters beyond ASCII", "пароль-密碼-é-🔑"],
    ["what means something in a URL", "a:b@c/d?e#f%41&g"],
    ["what means something to psql", ":'owner_password' :server_password"],
  ])("take a password with %s", async (_, password) => {
    const { services, roles } = composeFile({
      ...passwords,
      OWNER_PASSWORD: `owner ${password}`,
      SERVER_PASSWORD: password,
    });
    await makeRoles(server.url, roles, services["database"]!.environment!);
    const { api, migrate } = { api: login("api", services), migrate: login("migrate", services) };
    expect(await userOf(api)).toBe("contacts_server");
    expect(await userOf(migrate)).toBe("contacts_owner");
    await expect(userOf({ ...api, PGPASSWORD: migrate.PGPASSWORD })).rejects.toThrow("password authentication failed");
    await dropRoles(server.url);
  });

  test("let the owner migrate and the server serve, which changes rows and nothing else", async () => {
    const { services, roles } = composeFile(passwords);
    await makeRoles(server.url, roles, services["database"]!.environment!);
    const { api, migrate } = { api: login("api", services), migrate: login("migrate", services) };
    const settings = { PORT: "0", CONTACTS_LOG_LEVEL: "error" };
    expect(await run(["migrate"], { ...settings, ...migrate })).toMatchObject({ code: 0, stderr: "" });

    expect(await run(["orgs", "create", "Acme"], { ...settings, ...api })).toMatchObject({ code: 0 });
    const created = await run(["keys", "create", "--org", "Acme"], { ...settings, ...api });
    expect(created).toMatchObject({ code: 0 });
    const { stdout } = await run(["doctor"], { ...settings, ...api });
    expect(stdout).toMatch(/^ok {4}schema /m);
    expect(stdout).toMatch(/^ok {4}role /m);
    const serving = await serve({ ...settings, ...api });
    const headers = { authorization: created.stdout.trim(), "content-type": "application/json" };
    const body = JSON.stringify({ external_id: "one" });
    const response = await fetch(`${serving.url}/v1/contacts/resolve`, { method: "POST", headers, body });
    expect(response.status).toBe(201);
    await serving.stop();

    for (const statement of [
      "create table notes (text text)",
      "create temporary table notes (text text)",
      "drop table contacts",
      "alter table contacts no force row level security",
      "drop policy contacts_of_organization on contacts",
      "truncate contacts",
      "create role another",
      "create database another",
      "select * from pg_authid",
      "set role contacts_owner",
    ]) {
      await expect(statementBy(api, statement), statement).rejects.toThrow(/permission denied|must be owner/);
    }
    expect(await statementBy(api, "select * from contacts")).toEqual([]);
    await dropRoles(server.url);
  });
});

type Login = { readonly DATABASE_URL: string; readonly PGPASSWORD: string };

let port = "";

/** Returns what the service connects with, at the port of the test's server. */
function login(service: string, services: ReturnType<typeof composeFile>["services"]): Login {
  const { DATABASE_URL = "", PGPASSWORD = "" } = services[service]!.environment!;
  return { DATABASE_URL: DATABASE_URL.replace("@database:5432/", `@127.0.0.1:${port}/`), PGPASSWORD };
}

/** Lets the superuser in, and others by their password, as the image does over TCP. */
async function demandPasswords(url: string): Promise<void> {
  ({ port } = new URL(url));
  const [row] = await query<{ file: string }>(url, "select current_setting('hba_file') as file");
  const rules = "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256";
  const lines = rules.split("\n").map((rule) => `('${rule}')`);
  await query(url, `copy (values ${lines}) to '${row!.file}'`);
  await query(url, "select pg_reload_conf()");
}

/** Runs the script as the entry point of the image does. */
async function makeRoles(url: string, script: string, environment: Record<string, string>): Promise<void> {
  const options = ["--set=ON_ERROR_STOP=1", "--no-password", "--no-psqlrc", `--dbname=${url}`];
  const { PATH } = process.env;
  const running = promisify(execFile)("psql", options, { env: { PATH, ...environment } });
  guarded(running.child);
  running.child.stdin!.end(script);
  await running;
}

async function dropRoles(url: string): Promise<void> {
  await query(url, "drop database contacts with (force)");
  await query(url, "drop role contacts_owner");
  await query(url, "drop role contacts_server");
}

/** Runs one statement, with the password from the environment as the program has it. */
async function statementBy(login: Login, text: string): Promise<unknown[]> {
  vi.stubEnv("PGPASSWORD", login.PGPASSWORD);
  try {
    return await query(login.DATABASE_URL, text);
  } finally {
    vi.unstubAllEnvs();
  }
}

async function userOf(login: Login): Promise<unknown> {
  const [row] = (await statementBy(login, "select current_user as name")) as { name: string }[];
  return row!.name;
}
