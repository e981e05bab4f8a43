// Mutations of operations and their arguments.
import { at, type Json, type Keys, type Mutation, made, rename } from "./mutation.ts";
import { ofResponses } from "./of-responses.ts";
import { operations, target } from "./uses.ts";

export function ofOperations(document: Json): Mutation[] {
  return operations(document).flatMap((keys) => [
    ...ofOperation(document, keys),
    ...ofParameters(document, keys),
    ...ofBody(document, keys),
    ...ofResponses(document, keys),
  ]);
}

function ofOperation(document: Json, keys: Keys): Mutation[] {
  const [, path = "", method = ""] = keys as string[];
  const operation = at(document, keys);
  return [
    made("remove an operation", keys, true, (_, all) => delete all.paths[path][method]),
    made("rename an operationId", keys, true, (one) => (one.operationId += "Again")),
    made("move an operation", keys, true, (one, all) => {
      all.paths[`${path}/moved`] = { ...all.paths[path], [method]: one };
      delete all.paths[path][method];
    }),
    made("change a method", keys, true, (one, all) => {
      all.paths[path].put = one;
      delete all.paths[path][method];
    }),
    made("change a summary", keys, false, (one) => (one.summary = "Do something else")),
    made("deprecate an operation", keys, false, (one) => (one.deprecated = true)),
    made("demand a key of another kind", keys, true, (one) => (one.security = [{ bareKey: [] }])),
    made("admit everybody", keys, false, (one) => (one.security = [...document.security, {}])),
    made("change a tag", keys, true, (one) => (one.tags = ["Others"])),
    ...(operation["x-safe"] ? [made("make an operation unsafe", keys, true, (one) => delete one["x-safe"])] : []),
  ];
}

function ofParameters(document: Json, keys: Keys): Mutation[] {
  const list = at(document, keys).parameters;
  const added = {
    name: "new_one",
    in: "query",
    description: "New.",
    schema: { type: "string", maxLength: 9 },
    example: "x",
  };
  const own = list.map((_: Json, index: number) => index);
  const placed = (index: number) => at(document, target(document, [...keys, "parameters", index]));
  return [
    made("add a required parameter", keys, true, (one) => one.parameters.push({ ...added, required: true })),
    // The first of a query comes before the options of the client's function.
    made("add a parameter", keys, !own.some((index: number) => placed(index).in === "query"), (one) =>
      one.parameters.push(added),
    ),
    ...own.flatMap((index: number) => {
      const node = placed(index);
      // A copy replaces the reference, so that no other operation changes.
      const change = (edit: (parameter: Json) => void) => (one: Json) => {
        one.parameters[index] = structuredClone(node);
        edit(one.parameters[index]);
      };
      return [
        made("remove a parameter", keys, true, (one) => one.parameters.splice(index, 1), node.name),
        ...(node.required === true
          ? []
          : [
              made(
                "require a parameter",
                keys,
                true,
                change((parameter) => (parameter.required = true)),
                node.name,
              ),
            ]),
        made(
          "rename a parameter",
          keys,
          true,
          change((parameter) => (parameter.name += "-new")),
          node.name,
        ),
        made(
          "move a parameter",
          keys,
          true,
          change((parameter) => (parameter.in = parameter.in === "query" ? "header" : "query")),
          node.name,
        ),
        made(
          "write a parameter out",
          keys,
          false,
          change(() => {}),
          node.name,
        ),
      ];
    }),
  ];
}

function ofBody(document: Json, keys: Keys): Mutation[] {
  if (!at(document, keys).requestBody) return [];
  const json = "application/json";
  return [
    made("take the body away", keys, true, (one) => delete one.requestBody),
    made("demand another media type", keys, true, (one) => rename(one.requestBody.content, json, "application/xml")),
    made("take one more media type", keys, false, (one) => {
      one.requestBody.content["application/xml"] = structuredClone(one.requestBody.content[json]);
    }),
    made("let a body be absent", keys, false, (one) => (one.requestBody.required = false)),
    made("ask for another schema", keys, true, (one) => {
      one.requestBody.content[json].schema = { $ref: "#/components/schemas/ContactMemory" };
    }),
  ];
}
