// Renders the reference with the compiled generator of the docs. A new compilation needs a new process.
import { onJob } from "./worker.ts";

const builder = new URL("../../packages/docs/dist/build.js", import.meta.url).href;
const loaded = import(builder) as Promise<{ buildSite(): Promise<number> }>;

onJob(async () => ({ files: await (await loaded).buildSite() }));
