// Adds a resource to the spec.
import { keyOf, SpecSource } from "../scaffold/spec-source.ts";
import type { Names } from "./names.ts";
import { fromTemplate } from "./template.ts";

/** The sections that grow, each with the template for its end. */
const components = [
  ["parameters", "parameters"],
  ["schemas", "response-schemas"],
  ["responses", "responses"],
] as const;

export async function withResource(text: string, names: Names): Promise<string> {
  const part = (name: string) => fromTemplate(`spec/${name}.yaml`, names);
  let spec = new SpecSource(text).afterItems("tags", await part("tag"));
  spec = atTheEnd(spec, ["paths"], await part("paths"));
  for (const [section, name] of components) spec = atTheEnd(spec, ["components", section], await part(name));
  const schemas = new SpecSource(spec).map("components", "schemas");
  if (!schemas.items.some((pair) => keyOf(pair) === "DeletionEnvelope")) {
    spec = atTheEnd(spec, ["components", "schemas"], await part("deletion-schema"));
  }
  const requests = `${await part("request-schemas")}\n`;
  const source = new SpecSource(spec);
  return source.before(source.map("components", "schemas").items[0]!, requests);
}

function atTheEnd(text: string, path: string[], added: string): string {
  const source = new SpecSource(text);
  return source.after(source.map(...path).items.at(-1)!, `\n${added}`);
}
