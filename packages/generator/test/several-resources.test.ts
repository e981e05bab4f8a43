import { clientVariable } from "@contacts-api/openapi/naming";
import { demandRootResource } from "@contacts-api/openapi/resource";
import { clientSeam } from "@contacts-api/test-support/client-seam";
import { compile } from "@contacts-api/test-support/compiler";
import { arrangements } from "@contacts-api/test-support/named-resources";
import { specWithResources } from "@contacts-api/test-support/resources-spec";
import { rootWith } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { contractIn, generate } from "../src/targets.ts";
import { examplesOf } from "./support/examples.ts";

describe.each(arrangements)("the client of several resources, where %s,", (_, resources, root) => {
  test("compiles with every example of its comments", async () => {
    const contract = await contractIn(await rootWith(specWithResources(resources, root)));
    const { className, ...resource } = demandRootResource(contract.spec);
    const files = await generate("client", contract);
    const output = await compile(files, {
      ...clientSeam,
      "examples.ts": `import type { ${className} } from "./generated/methods.ts";
import type { Transport } from "./call/transport.ts";
import { ${contract.operations.map(({ id }) => id).join(", ")} } from "./generated/operations.ts";
declare const ${clientVariable({ ...resource, className })}: ${className};
declare const transport: Transport;
${examplesOf(files)}`,
    });
    expect(output).toBe("");
  });
});
