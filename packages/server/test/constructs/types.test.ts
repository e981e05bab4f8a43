// Handlers get values of the types in the contract: those of scripts/constructs compile.
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { constructsRoot } from "@contacts-api/scripts/constructs-api";
import { expect, test } from "vitest";

const server = fileURLToPath(new URL("../..", import.meta.url));

/** Code that handlers may contain, and code that they may not. */
const uses = `import type { OperationResponses, OperationRequests } from "./generated/operations.ts";

type Equal<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
const holds = <_ extends true>() => undefined;

holds<Equal<OperationRequests["echoPath"]["path"]["count"], number>>();
holds<Equal<OperationRequests["echoPath"]["path"]["kind"], "small" | "large">>();
holds<Equal<OperationRequests["echoQuery"]["query"]["count"], number>>();
holds<Equal<OperationRequests["echoQuery"]["query"]["level"], 1 | 2 | undefined>>();
holds<Equal<OperationRequests["echoQuery"]["query"]["tags"], string[] | undefined>>();
holds<Equal<OperationRequests["echoQuery"]["query"]["names"], string[]>>();
holds<Equal<OperationRequests["echoHeaders"]["headers"]["x-tenant"], string>>();
holds<Equal<OperationRequests["echoText"]["body"], string>>();
holds<Equal<OperationRequests["echoTime"]["body"], string | undefined>>();
holds<Equal<OperationRequests["echoBytes"]["body"], Blob>>();
holds<undefined extends OperationRequests["echoFormIfAny"]["body"] ? true : false>();
holds<Equal<OperationResponses["deleteThing"], { status: 204 }>>();

// @ts-expect-error A property that is readOnly is in no request.
export type Given = OperationRequests["createConstructNote"]["body"]["created_at"];
// @ts-expect-error A property that is writeOnly is in no response.
export type Returned = OperationResponses["createConstructNote"]["body"]["data"]["password"];
// @ts-expect-error A header that the contract demands.
export const export_: OperationResponses["exportTable"] = { status: 200, body: "", version: 1, headers: {} };
`;

test("the server of the constructs compiles", async () => {
  const root = await constructsRoot();
  const source = join(root, "packages/server/src");
  await writeFile(join(source, "uses.ts"), uses);
  const settings = { extends: join(server, "tsconfig.json"), compilerOptions: { noEmit: true }, include: ["src"] };
  await writeFile(join(root, "packages/server/tsconfig.types.json"), JSON.stringify(settings));
  const tsc = join(server, "node_modules/.bin/tsc");
  const { stdout } = await promisify(execFile)(tsc, ["-p", join(root, "packages/server/tsconfig.types.json")]).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout).toBe("");
}, 120_000);
