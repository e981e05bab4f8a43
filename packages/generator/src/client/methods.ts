// methods.ts of the client: the operations as methods, a class for each resource. The tag that is marked as the root client is
// the client itself, every other one a property of it.

import { resourceOf } from "@contacts-api/openapi/naming";
import { isNode, text } from "@contacts-api/openapi/node";
import { pointer } from "@contacts-api/openapi/pointer";
import type { Contract } from "../contract.ts";
import { comment, fill } from "../prose.ts";
import { rootTagOf } from "../root-client.ts";
import { type Call, calls, declare } from "./call.ts";
import { operationTypes, returnType } from "./call-types.ts";
import { document } from "./documentation.ts";
import { modifierId, modifierMethod } from "./modifier.ts";
import { importOf, parameterList, schemaNames, usedIn } from "./source-text.ts";

interface Resource {
  readonly tag: string;
  /** The tag in camel case: the client's variable in examples, or the property that leads to the methods. */
  readonly name: string;
  readonly className: string;
  readonly description: string;
  readonly calls: readonly Call[];
}

export function methods(contract: Contract): string {
  const all = calls(contract);
  const found = resources(contract, all);
  const rootTag = rootTagOf(contract);
  const root = found.find(({ tag }) => tag === rootTag);
  if (!root) return "";
  const others = found.filter((resource) => resource !== root);
  const classes = [
    ...others.map((resource) => classOf(contract, resource, `${root.name}.${resource.name}`, [])),
    classOf(contract, root, root.name, others),
  ];
  const body = classes.join("\n");
  const own = usedIn(body, operationTypes(all));
  const functions = [...contract.operations.map(({ id }) => id), ...all.filter(({ reader }) => reader).map(modifierId)];
  const seam = usedIn(body, ["Call", "CallOptions", "PagedCall", "Transport"]);
  return `import type { ${seam.join(", ")} } from "../call/transport.ts";
${importOf("import", [...functions.sort(), ...own.map((type) => `type ${type}`)], "./operations.ts")}
${importOf("import type", usedIn(body, schemaNames(contract)), "./types.ts")}
${body}`;
}

function resources({ spec }: Contract, all: readonly Call[]): Resource[] {
  const tags = Array.isArray(spec.document["tags"]) ? spec.document["tags"].filter(isNode) : [];
  const names = tags.map((tag) => text(tag["name"]));
  for (const { operation } of all.filter(({ operation }) => !names.includes(operation.tag))) {
    spec.fail(pointer("paths", operation.path, operation.method.toLowerCase()), {
      what: `${operation.id} belongs to no resource.`,
      expected: `one of the tags ${names.join(", ")}`,
      received: operation.tag || "no tag",
      remedy: "Give the operation a tag that the document describes.",
    });
  }
  return tags.flatMap((tag) => {
    const own = all.filter(({ operation }) => operation.tag === text(tag["name"]));
    const [first] = own;
    if (!first) return [];
    return [
      {
        tag: first.operation.tag,
        name: resourceOf(first.operation.tag).resource,
        className: `${first.resource}Methods`,
        description: text(tag["description"]),
        calls: own,
      },
    ];
  });
}

function classOf(contract: Contract, resource: Resource, variable: string, others: readonly Resource[]): string {
  failDuplicates(contract, resource);
  const properties = others.map(
    ({ name, className, description }) => `${comment(fill(description), "  ")}  readonly ${name}: ${className};\n`,
  );
  const assignments = others.map(({ name, className }) => `    this.${name} = new ${className}(transport);\n`);
  return `${comment(fill(resource.description))}export class ${resource.className} {
  readonly #transport: Transport;
${properties.join("")}
  constructor(transport: Transport) {
    this.#transport = transport;
${assignments.join("")}  }

${resource.calls.map((call) => method(contract, call, resource.calls, variable)).join("\n")}}
`;
}

function method({ spec }: Contract, call: Call, all: readonly Call[], variable: string): string {
  const given = ["this.#transport", ...call.arguments.map(({ name }) => name)];
  const doc = document(spec, call, { callee: `${variable}.${call.methodName}`, parameters: [], values: [] });
  const parameters = parameterList(call.arguments.map(declare), "  ");
  return `${comment(doc, "  ")}  ${call.methodName}(${parameters}): ${returnType(call)} {
    return ${call.operation.id}(${given.join(", ")});
  }
${call.reader ? `\n${modifierMethod(call, all, variable)}` : ""}`;
}

function failDuplicates({ spec }: Contract, { className, calls }: Resource): void {
  const known = new Map<string, string>();
  for (const { methodName, operation } of calls) {
    const other = known.get(methodName);
    known.set(methodName, operation.id);
    if (other === undefined) continue;
    spec.fail(`${pointer("paths", operation.path, operation.method.toLowerCase())}/operationId`, {
      what: `Two methods of ${className} would be called ${methodName}.`,
      expected: "operationIds that differ in more than the resource's name",
      received: `${other} and ${operation.id}`,
      remedy: "Rename one of them.",
    });
  }
}
