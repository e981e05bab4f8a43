// Rules for paths: their templates, their parameters, and their order if a request could match several.
import { isNode, members } from "../node.ts";
import { ambiguous } from "./ambiguous-paths.ts";
import type { Rule } from "./construct.ts";
import { keyOf, listed, parametersOf } from "./parameters-of.ts";
import { firstRepeated, rule } from "./rule.ts";

const methods = ["get", "put", "post", "delete", "patch"];

export const pathRules: readonly Rule[] = [
  rule("document", "two paths that may match the same request", "Change one of the paths.", ({ paths }) => {
    const [path, other] = ambiguous(Object.keys(isNode(paths) ? paths : {}));
    if (path === undefined) return undefined;
    return {
      keys: ["paths", path],
      what: "Two paths may match the same request.",
      expected: "paths that differ in text, or one that has text wherever the other has, and more",
      received: `${other} and ${path}`,
    };
  }),
  rule("document", "two operations with one operationId", "Rename one of them.", ({ paths }) => {
    const all = members(paths).flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const operation = item[method];
        return isNode(operation) ? [{ path, method, id: String(operation["operationId"]) }] : [];
      }),
    );
    const [index, other] = firstRepeated(all.map(({ id }) => id));
    if (index === undefined || other === undefined) return undefined;
    const { path, method, id } = all[index]!;
    return {
      keys: ["paths", path, method, "operationId"],
      what: `Two operations have the operationId ${id}.`,
      expected: "a different operationId for each operation",
      received: [all[other]!, all[index]!].map((one) => `${one.method.toUpperCase()} ${one.path}`).join(" and "),
    };
  }),
  rule("pathItem", "a path of an invalid form", "Correct the path.", (_, { keys }) => {
    const path = String(keys[1]);
    const text = path.replaceAll(/\{[^\s{}/?#]+\}/g, "{}");
    const isFormed =
      /^\/[\w.~!$&'()*+,;=:@{}/-]*$/.test(text) &&
      !/\/\/|\}\{|.\/$/.test(text) &&
      !/[{}]/.test(text.replaceAll("{}", ""));
    if (isFormed) return undefined;
    return {
      what: "A path has an invalid form.",
      expected:
        "segments of {parameters} and of characters that URLs have unencoded, with text between parameters: /v1/contacts/{contact_id}",
      received: path,
    };
  }),
  rule("pathItem", "a path without operations", "Describe an operation, or remove the path.", (item) =>
    methods.some((method) => item[method] !== undefined)
      ? undefined
      : {
          what: "A path has no operations.",
          expected: `one of ${methods.join(", ")}`,
          received: Object.keys(item).join(", ") || "nothing",
        },
  ),
  rule(
    "operation",
    "path parameters that differ from those of the path",
    "Describe each parameter of the path, under parameters of the path or of the operation.",
    (operation, position) => {
      const path = String(position.keys[1]);
      const named = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => String(name));
      const described = parametersOf(operation, position).filter((parameter) => parameter["in"] === "path");
      const names = described.map(({ name }) => String(name));
      const differing = [
        ...named.filter((name) => !names.includes(name)),
        ...names.filter((name) => !named.includes(name)),
      ];
      if (differing.length === 0 && new Set(named).size === named.length) return undefined;
      return {
        what: "The parameters of the path and of the operation differ.",
        expected:
          named.map((name) => `{${name}} described once, with in: path`).join(", ") || "no parameter with in: path",
        received: names.join(", ") || "none described",
      };
    },
  ),
  ...(["pathItem", "operation"] as const).map((kind) =>
    rule(
      kind,
      `a parameter twice at ${kind === "operation" ? "an operation" : "a path"}`,
      "Remove one of them.",
      (owner, position) => {
        const own = listed(owner, position);
        const [index] = firstRepeated(own.map(keyOf));
        if (index === undefined) return undefined;
        return {
          keys: ["parameters", String(index)],
          what: "A parameter is described twice.",
          expected: "each parameter once",
          received: `${own[index]?.["name"]} in ${own[index]?.["in"]}`,
        };
      },
    ),
  ),
];
