import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { readReference } from "../src/model/reference.ts";
import { curl } from "../src/samples/curl.ts";
import { requestOf } from "../src/samples/request.ts";
import { sampleServer, samplesOf } from "../src/samples/sample.ts";
import { contacts } from "./support/spec.ts";

const reference = readReference(contacts);
const server = sampleServer(reference.servers, true);
const operationOf = (id: string) => {
  const operation = reference.operations.find((one) => one.id === id);
  if (!operation) throw new Error(`no ${id}`);
  return operation;
};

/** Returns the arguments that a shell passes to curl for a command line. */
function argumentsOf(line: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`;
  const output = execFileSync("sh", ["-c", script], { env: { CONTACTS_API_KEY: "the key" }, encoding: "utf8" });
  return output.split("\0").slice(0, -1);
}

describe("curl", () => {
  test("updates a contact as the contract's example does", () => {
    const [sample] = samplesOf(operationOf("updateContact"), server);
    const given = argumentsOf(sample?.requests[0]?.code ?? "");
    expect(given.slice(0, 3)).toEqual([
      "--request",
      "PATCH",
      "http://127.0.0.1:8080/v1/contacts/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
    ]);
    expect(given.slice(3, 7)).toEqual([
      "--header",
      "authorization: the key",
      "--header",
      "content-type: application/json",
    ]);
    expect(JSON.parse(given.at(-1) ?? "")).toEqual({ name: "John Smith", metadata: { verified: true } });
    expect(sample?.responses.map(({ status }) => status)).toEqual(["200"]);
  });

  test("asks for a page with the parameters' examples", () => {
    expect(argumentsOf(curl(requestOf(operationOf("listContacts"), server)))[0]).toBe(
      "http://127.0.0.1:8080/v1/contacts?limit=50&offset=0",
    );
  });

  test("carries any text through the shell", () => {
    const body = { name: `it's $HOME \`id\` "quoted" \\ @file \n ünï` };
    expect(JSON.parse(argumentsOf(curl(requestOf(operationOf("updateContact"), server, body))).at(-1) ?? "")).toEqual(
      body,
    );
  });

  test("is there for every example of every operation", () => {
    for (const operation of reference.operations) {
      for (const sample of samplesOf(operation, server)) {
        expect(argumentsOf(sample.requests[0]?.code ?? "").join(" "), sample.name).toContain(server);
      }
    }
  });
});
