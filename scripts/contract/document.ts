// The whole document: operations that came, went or moved.
import { apiRules } from "./api.ts";
import { type Findings, here, siteOf } from "./finding.ts";
import { behaviour, compareMembers, prose, type Rules } from "./message.ts";
import { compareOperation, compareResponse, type Endpoint } from "./operation.ts";
import { child, type Part, pairs, valueAt } from "./part.ts";
import { addition, breaking } from "./rating.ts";
import { addRemoval, isPromised } from "./sunset.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

export function compareDocuments(findings: Findings, was: Part, is: Part, today: string): void {
  compareOperations(findings, was, is, today);
  comparePathItems(findings, was, is);
  compareMembers(findings, siteOf(""), was, is, { ...apiRules, paths: () => {} });
}

function compareOperations(findings: Findings, was: Part, is: Part, today: string): void {
  const [before, now] = [endpoints(was), endpoints(is)];
  const pairsByRoute = now.map((one): [Endpoint | undefined, Endpoint] => [
    before.find((old) => keyOf(old) === keyOf(one)),
    one,
  ]);
  const unmatched = before.filter((old) => !pairsByRoute.some(([one]) => one === old));
  const moved = new Set<Endpoint>();
  for (const [old, current] of pairsByRoute) {
    const id = valueAt(current.node, "operationId");
    const origin = old ?? unmatched.find(({ node }) => valueAt(node, "operationId") === id);
    if (!origin) findings.add(siteOf(current.title), here(current.node), `\`${id}\` is new`, addition);
    else compareOperation(findings, origin, current);
    if (old || !origin) continue;
    moved.add(origin);
    const ratings = { ...breaking, typescript: "patch" as const };
    findings.add(siteOf(current.title), here(current.node), `\`${id}\` was at ${origin.title}`, ratings, {
      refused: isPromised(origin.node, today),
      also: [origin.node.pointer],
    });
  }
  for (const { title, node } of unmatched.filter((old) => !moved.has(old))) {
    addRemoval(findings, siteOf(title), node, today);
  }
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

/** What a path's parameters are called is not on the wire. */
const keyOf = ({ method, path }: Endpoint) => `${method} ${templateOf(path)}`;
const templateOf = (path: string) => path.replaceAll(/\{[^{}]*\}/g, "{}");

/** What is said of a path beside its operations. */
function comparePathItems(findings: Findings, was: Part, is: Part): void {
  const before = pairs(undefined, child(was, "paths"));
  for (const [path, , now] of pairs(undefined, child(is, "paths"))) {
    const old = before.find(([name]) => templateOf(name) === templateOf(path))?.[2];
    if (old && now) compareMembers(findings, siteOf(path), old, now, pathItemRules);
  }
}

const pathItemRules: Rules = {
  ...Object.fromEntries(["parameters", ...methods].map((key) => [key, () => {}])),
  "x-other-methods": (findings, site, was, is, key) => {
    compareResponse(
      findings,
      { ...site, operation: `any other method of ${site.operation}` },
      "405",
      child(was, key),
      child(is, key),
    );
  },
  servers: behaviour,
  summary: prose,
  description: prose,
};
