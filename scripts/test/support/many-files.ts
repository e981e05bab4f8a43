// Changes the named files of a folder as one. Its test kills it during the change.
import { applyWhole } from "../../scaffold/whole-change.ts";

const [root = "", ...names] = process.argv.slice(2);
await applyWhole(root, new Map(names.map((name) => [name, "after"])));
