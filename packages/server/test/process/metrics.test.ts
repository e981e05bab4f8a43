import { describe, expect, test } from "vitest";
import { failToServe, freshEnvironment, serve } from "../support/command-line.ts";
import { engine } from "../support/test-database.ts";

const read = (text: string, name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);

describe("/metrics", () => {
  test("counts requests by operation, method and status, on a separate port", async () => {
    const server = await serve({ ...(await freshEnvironment()), CONTACTS_METRICS_PORT: "0" }, "--demo");
    const authorization = /org_\S+/.exec(server.said)![0];
    const metricsUrl = /Metrics +(\S+)/.exec(server.said)![1]!;
    const headers = { authorization, "content-type": "application/json" };
    const find = { method: "POST", headers, body: JSON.stringify({ email: "ada@mail.example" }) };
    await fetch(`${server.url}/v1/contacts/find`, find);
    await fetch(`${server.url}/v1/contacts/find`, find);
    await fetch(`${server.url}/v1/contacts`, { method: "PUT", headers });
    await fetch(`${server.url}/v1/secret-path`, { headers });

    const response = await fetch(metricsUrl);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    expect(read(text, 'contacts_requests_total{operation="findContact",method="POST",status="200"}')).toBe(2);
    expect(read(text, 'contacts_requests_total{operation="none",method="none",status="405"}')).toBe(1);
    expect(read(text, 'contacts_requests_total{operation="none",method="GET",status="404"}')).toBe(1);
    expect(read(text, 'contacts_request_duration_seconds_count{operation="findContact"}')).toBe(2);
    expect(read(text, "contacts_requests_in_flight")).toBe(0);
    expect(read(text, "contacts_requests_shed_total")).toBe(0);
    expect(read(text, "process_resident_memory_bytes")).toBeGreaterThan(1e7);
    if (engine === "postgres") expect(read(text, "contacts_database_connections")).toBeGreaterThan(0);
    expect(text).toContain("contacts_commit_works_count");
    expect(text).not.toMatch(/secret-path|ada@|org_/);

    expect((await fetch(`${server.url}/metrics`, { headers })).status).toBe(404);
    expect(await server.stop()).toBe(0);
  });

  test("says that its port is in use, and which setting that is", async () => {
    const server = await serve(await freshEnvironment());
    const { port } = new URL(server.url);
    const said = await failToServe({ ...(await freshEnvironment()), CONTACTS_METRICS_PORT: port });
    expect(said).toBe(
      `Port ${port} on 127.0.0.1 is in use. Stop what uses it, or set CONTACTS_METRICS_PORT to another one.`,
    );
    await server.stop();
  });
});
