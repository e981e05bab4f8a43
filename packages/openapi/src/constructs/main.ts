// Prints the table of constructs: `node packages/openapi/src/constructs/main.ts`.
import { rows } from "./table.ts";

const all = rows();
const width = Math.max(...all.map(({ construct }) => construct.length).filter((length) => length <= 60));
for (const { construct, state, note } of all) console.log(`${state.padEnd(8)} ${construct.padEnd(width)}  ${note}`);
const working = all.filter(({ state }) => state === "works").length;
console.log(`\n${working} work, ${all.length - working} are refused.`);
