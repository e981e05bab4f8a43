// Reads, changes and writes under If-Match: a function and a method for each writer that has a reader.
import { literal } from "@contacts-api/openapi/literal";
import { comment, fill } from "@contacts-api/openapi/prose";
import { type Argument, type Call, declare } from "./call.ts";
import { exampleOf } from "./documentation.ts";
import { changeType } from "./names.ts";
import { parameterList } from "./source-text.ts";

/** Returns the name of the function: `modifyContact` for `updateContact`. */
export function modifierId({ operation }: Call): string {
  return operation.id.replace(/^[a-z]+/, "modify");
}

/** Returns the name of the method: `modify` for `update`. */
export function modifierName({ methodName }: Call): string {
  return methodName.replace(/^[a-z]+/, "modify");
}

/** Returns the types of a change: what it gets and what it returns. */
export function changeTypes({ operation }: Call, read: Call): { readonly current: string; readonly returned: string } {
  const body = operation.body?.schemaName ?? "";
  return { current: read.dataType, returned: `${body} | undefined | PromiseLike<${body} | undefined>` };
}

/** Writes the type of the change, and the stand-alone function. */
export function modifier(call: Call, all: readonly Call[]): string {
  const { operation } = call;
  const read = readerOf(call, all);
  const { current, returned } = changeTypes(call, read);
  const lead = leading(call);
  const ids = lead.map(({ name }) => name);
  const parameters = ["transport: Transport", ...parametersOf(call, read)];
  return `${comment([`The function that {@link ${modifierId(call)}} calls: it returns the changes to the current object, \`undefined\` for none.`])}export type ${changeType(operation)} = (
  current: ${current},
) => ${returned};

${comment(documentation(call, [`@param transport The transport that sends the calls.`], `${modifierId(call)}(transport, `))}export function ${modifierId(call)}(${parameterList(parameters, "")}): Promise<${dataTypes(call, read)}> {
  return modify(
    transport,
    ${operation.id}Operation,
    ${ids.at(-1)},
    {
      change,
      read: (each) => ${read.operation.id}(transport, ${ids.join(", ")}, each),
      write: (current, changes, each) =>
        ${operation.id}(transport, ${[...ids.slice(0, -1), "current"].join(", ")}, changes, each),
    },
    options,
  );
}
`;
}

/** Writes `modify` of the resource's class. */
export function modifierMethod(call: Call, all: readonly Call[], path: string): string {
  const name = modifierName(call);
  const given = ["this.#transport", ...leading(call).map(({ name }) => name), "change", "options"];
  const read = readerOf(call, all);
  const returned = dataTypes(call, read);
  return `${comment(documentation(call, [], `${path}.${name}(`), "  ")}  ${name}(${parameterList(parametersOf(call, read), "  ")}): Promise<${returned}> {
    return ${modifierId(call)}(${given.join(", ")});
  }
`;
}

const readBefore = "Or the object, if you have read it: it is read again only if others have changed it.";

function documentation(call: Call, first: readonly string[], callee: string): string[] {
  const last = call.path.at(-1)?.parameter;
  const id = JSON.stringify(last?.example ?? last?.name ?? "");
  const tags = [
    ...first,
    ...leading(call).map(
      ({ name }, index) =>
        `@param ${name} Of the object to change.${index === call.path.length - 1 ? ` ${readBefore}` : ""}`,
    ),
    "@param change Returns the changes to the current object, `undefined` for none. May be called several times.",
    "@param options Time limit and signal of the whole call, headers of each request.",
    "@returns The written object, or the current one if there was nothing to write.",
    "@throws {TimeoutError} Others wrote in between until `timeout` was over.",
  ];
  const begin = [
    ...fill(
      "Reads, changes and writes. It starts again if others wrote in between, so that no change is lost. " +
        `Calls of one client for the same object take turns. See {@link ${call.operation.id}} for the written fields.`,
    ),
    "",
    ...tags.flatMap((tag) => fill(tag, 98).map((line, index) => (index === 0 ? line : `  ${line}`))),
  ];
  const start = `const ${call.item} = await ${callee}${id}, () =>`;
  return [...begin, ...exampleOf(begin, (width) => example(start, call.operation.body?.example, width))];
}

function example(start: string, changes: unknown, width: number): string[] {
  const flat = `${start} (${literal(changes)}));`;
  return (flat.length <= 100 ? flat : `${start} (${literal(changes, { width })}));`).split("\n");
}

function parametersOf(call: Call, read: Call): string[] {
  const change = { name: "change", type: changeType(call.operation), optional: false };
  const options = { name: "options", type: "CallOptions", optional: true };
  return [...leading(read), change, options].map(declare);
}

/** Returns the arguments for the path. */
function leading(call: Call): Argument[] {
  return call.arguments.slice(0, call.path.length);
}

function dataTypes(call: Call, read: Call): string {
  return [...new Set([call.dataType, read.dataType])].join(" | ");
}

function readerOf({ reader }: Call, all: readonly Call[]): Call {
  return all.find(({ operation }) => operation === reader) as Call;
}
