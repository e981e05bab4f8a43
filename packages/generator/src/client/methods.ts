// methods.ts of the client: the operations as methods, a class for each resource. The tag with x-root-client is the
// client itself, every other tag is a property of it.

import { methodsOf } from "@contacts-api/openapi/naming";
import { pointer } from "@contacts-api/openapi/pointer";
import { comment, fill } from "@contacts-api/openapi/prose";
import { demandRootResource, type Resource, resourcesOf } from "@contacts-api/openapi/resource";
import type { Contract } from "../contract.ts";
import { type Call, calls, declare } from "./call.ts";
import { operationTypes, returnType } from "./call-types.ts";
import { seamImport, seamTypes } from "./descriptor.ts";
import { document } from "./documentation.ts";
import { modifierId, modifierMethod } from "./modifier.ts";
import { importOf, parameterList, schemaNames, wordsOf } from "./source-text.ts";

/** A resource that has operations. */
interface Methods {
  readonly resource: Resource;
  /** The object that examples call them on: `contacts`, `contacts.memories`. */
  readonly path: string;
  readonly calls: readonly Call[];
}

export function methods(contract: Contract): string {
  const all = calls(contract);
  const root = demandRootResource(contract.spec);
  const groups = methodsByResource(contract, all, root);
  const others = groups.filter(({ resource }) => resource.tag !== root.tag);
  const own = groups.find(({ resource }) => resource.tag === root.tag) ?? failWithoutMethods(contract, root);
  const classes = [
    ...others.map((group) => classOf(contract, group, [])),
    classOf(
      contract,
      own,
      others.map(({ resource }) => resource),
    ),
  ];
  const body = classes.join("\n");
  const words = wordsOf(body);
  const isUsed = (name: string) => words.has(name);
  const types = operationTypes(all).filter(isUsed);
  const functions = [...contract.operations.map(({ id }) => id), ...all.filter(({ reader }) => reader).map(modifierId)];
  const seam = ["Call", "CallOptions", "PagedCall", "Transport"].filter(isUsed);
  const ofCalls = seamTypes.map(([file, names]) => seamImport(file, names.filter(isUsed))).join("");
  return `import { bindMethods } from "../call/bind-methods.ts";
import type { ${seam.join(", ")} } from "../call/transport.ts";
${ofCalls}${importOf("import", [...functions.sort(), ...types.map((type) => `type ${type}`)], "./operations.ts")}
${importOf("import type", schemaNames(contract).filter(isUsed), "./types.ts")}
${body}`;
}

function methodsByResource({ spec }: Contract, all: readonly Call[], root: Resource): Methods[] {
  const resources = resourcesOf(spec.document);
  return resources
    .map((resource) => ({
      resource,
      path: methodsOf(resource, root),
      calls: all.filter(({ operation }) => operation.tag === resource.tag),
    }))
    .filter(({ calls }) => calls.length > 0);
}

function classOf(contract: Contract, { resource, path, calls }: Methods, others: readonly Resource[]): string {
  failDuplicates(contract, resource, calls, others);
  const properties = others.map(
    ({ name, className, description }) => `${comment(fill(description), "  ")}  readonly ${name}: ${className};\n`,
  );
  const assignments = others.map(({ name, className }) => `    this.${name} = new ${className}(transport);\n`);
  return `${comment(fill(resource.description))}export class ${resource.className} {
  readonly #transport: Transport;
${properties.join("")}
  constructor(transport: Transport) {
    this.#transport = transport;
    bindMethods(this, ${resource.className});
${assignments.join("")}  }

${calls.map((call) => method(contract, call, calls, path)).join("\n")}}
`;
}

function method(contract: Contract, call: Call, all: readonly Call[], path: string): string {
  const given = ["this.#transport", ...call.arguments.map(({ name }) => name)];
  const doc = document(contract, call, { callee: call.names.callee, parameters: [], values: [] });
  const parameters = parameterList(call.arguments.map(declare), "  ");
  return `${comment(doc, "  ")}  ${call.methodName}(${parameters}): ${returnType(call)} {
    return ${call.operation.id}(${given.join(", ")});
  }
${call.reader ? `\n${modifierMethod(call, all, path)}` : ""}`;
}

/** Refuses two members of one class with the same name: two methods, or a method and another resource. */
function failDuplicates(
  { spec }: Contract,
  { className }: Resource,
  calls: readonly Call[],
  others: readonly Resource[],
): void {
  const known = new Map(others.map(({ name, tag }) => [name, `the tag ${tag}`]));
  for (const { methodName, operation } of calls) {
    const other = known.get(methodName);
    known.set(methodName, operation.id);
    if (other === undefined) continue;
    spec.fail(`${pointer("paths", operation.path, operation.method.toLowerCase())}/operationId`, {
      what: `Two members of ${className} would be called ${methodName}.`,
      expected: "operationIds that differ in more than the resource's name, and from the other tags",
      received: `${other} and ${operation.id}`,
      remedy: "Rename one of them.",
    });
  }
}

function failWithoutMethods({ spec }: Contract, { tag }: Resource): never {
  return spec.fail(pointer("tags"), {
    what: `The root client ${tag} has no operation.`,
    expected: `an operation with the tag ${tag}`,
    received: "none",
    remedy: `Give ${tag} an operation, or mark another tag.`,
  });
}
