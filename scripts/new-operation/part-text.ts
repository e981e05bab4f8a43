// The YAML of kinds with templates: deletions, and lists and creations of a part of a resource.
import { readFileSync } from "node:fs";
import { capital } from "@contacts-api/openapi/words";
import { phrase } from "../scaffold/words.ts";
import type { Plan } from "./plan.ts";

/** Returns the templates of the schemas that an operation needs, by the names of the schemas. */
export function schemasOf(plan: Plan): readonly (readonly [name: string, text: string])[] {
  const { part, kind } = plan;
  const schema = (name: string, template: string) => [name, fromTemplate(template, plan)] as const;
  if (kind === "deletion") {
    const file = new URL("../new-resource/templates/spec/deletion-schema.yaml.txt", import.meta.url);
    return [["DeletionEnvelope", readFileSync(file, "utf8")]];
  }
  if (kind === "other") return [];
  const envelope =
    kind === "list" ? schema(`${part}ListEnvelope`, "part-list-envelope") : schema(`${part}Envelope`, "part-envelope");
  return [schema(part, "part-schema"), envelope];
}

/** Returns the success of an operation with a template, under `responses:`. */
export function successText(plan: Plan): string {
  return fromTemplate(plan.kind, plan);
}

function fromTemplate(name: string, { noun, part, example, nameSchema }: Plan): string {
  const text = readFileSync(new URL(`templates/${name}.yaml.txt`, import.meta.url), "utf8");
  return text
    .replace(/%example:(\w+)%/, (_, usual: string) => example ?? usual)
    .replaceAll("%Part%", part)
    .replaceAll("%Name%", nameSchema)
    .replaceAll("%Phrase%", capital(phrase(noun)))
    .replaceAll("%phrase%", phrase(noun));
}
