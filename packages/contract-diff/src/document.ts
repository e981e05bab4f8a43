// The whole document: operations that were added, removed or moved.
import { apiRules } from "./api.ts";
import type { Endpoint } from "./endpoint.ts";
import { type Findings, here, siteOf } from "./finding.ts";
import { behaviour, compareMembers, prose, type Rules } from "./message.ts";
import { compareOperation, compareResponse } from "./operation.ts";
import { child, type Part, pairs, valueAt } from "./part.ts";
import { addition, breaking } from "./rating.ts";
import { addRemoval, isPromised } from "./sunset.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

export function compareDocuments(findings: Findings, was: Part, is: Part, today: string): void {
  compareOperations(findings, was, is, today);
  comparePathItems(findings, was, is);
  compareMembers(findings, siteOf(""), was, is, {
    ...apiRules,
    paths: () => {},
    "x-other-methods": (findings, site, before, now, key) =>
      compareResponse(findings, { ...site, operation: "any other method" }, "405", child(before, key), child(now, key)),
  });
}

function compareOperations(findings: Findings, was: Part, is: Part, today: string): void {
  const before = new Map(endpoints(was).map((one) => [keyOf(one), one]));
  const now = new Map(endpoints(is).map((one) => [keyOf(one), one]));
  const left = new Map([...before].filter(([key]) => !now.has(key)).map(([, one]) => [idOf(one), one]));
  for (const [key, current] of now) {
    const id = idOf(current);
    const origin = before.get(key) ?? left.get(id);
    if (!origin) findings.add(siteOf(current.title), here(current.node), `\`${id}\` is new`, addition);
    else compareOperation(findings, origin, current);
    if (!origin || before.has(key)) continue;
    left.delete(id);
    // TypeScript too: the arguments of the client's functions depend on the operations that share a path.
    findings.add(siteOf(current.title), here(current.node), `\`${id}\` was at ${origin.title}`, breaking, {
      refused: isPromised(origin.node, today),
      also: [origin.node.pointer],
    });
  }
  for (const { title, node } of left.values()) addRemoval(findings, siteOf(title), node, today);
}

function endpoints(document: Part): Endpoint[] {
  return pairs(undefined, child(document, "paths")).flatMap(([path, , pathItem]) =>
    pathItem
      ? methods.flatMap((method) => {
          const node = child(pathItem, method);
          return node ? [{ title: `${method.toUpperCase()} ${path}`, path, method, node, pathItem, document }] : [];
        })
      : [],
  );
}

/** The names of a path's parameters are not on the wire. */
const keyOf = ({ method, path }: Endpoint) => `${method} ${templateOf(path)}`;
const idOf = ({ node }: Endpoint) => valueAt(node, "operationId");
const templateOf = (path: string) => path.replaceAll(/\{[^{}]*\}/g, "{}");

/** Compares the fields of a path beside its operations. */
function comparePathItems(findings: Findings, was: Part, is: Part): void {
  const before = new Map(pairs(undefined, child(was, "paths")).map(([path, , item]) => [templateOf(path), item]));
  for (const [path, , now] of pairs(undefined, child(is, "paths"))) {
    const old = before.get(templateOf(path));
    if (old && now) compareMembers(findings, siteOf(path), old, now, pathItemRules);
  }
}

const pathItemRules: Rules = {
  ...Object.fromEntries(["parameters", ...methods].map((key) => [key, () => {}])),
  servers: behaviour,
  summary: prose,
  description: prose,
};
