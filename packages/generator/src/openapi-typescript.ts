// openapi-typescript and the compiler behind it. This file loads its parts, because its entry bundles and validates again
// with another linter. It uses `require`, because an `import` reads the compiler's nine megabytes again for the names of
// its exports. Both would take longer than the whole generation.
import { createRequire } from "node:module";
import type * as front from "openapi-typescript";
import type typescript from "typescript";

export type { GlobalContext, OpenAPI3 } from "openapi-typescript";

const require = createRequire(import.meta.url);
const part = (name: string) => require(`openapi-typescript/dist/${name}.cjs`);

export const compiler: typeof typescript = require("typescript");
export const { astToString } = part("lib/ts") as typeof front;
export const { resolveRef, scanDiscriminators } = part("lib/utils") as typeof front;
export const transformSchema = part("transform/index") as typeof front.transformSchema;
