// Finds the operation of a request in the contract's routes.
import type { Route } from "../generated/routes.ts";
import { type MixedSegment, mixedSegment } from "./path-segment.ts";
import { problem } from "./problem.ts";

export interface Match {
  readonly route: Route;
  readonly path: Readonly<Record<string, string>>;
}

export interface Router {
  /**
   * Returns the operation and its path parameters. Refuses an unknown path with 404, an unknown method with 405 and
   * `Allow`.
   */
  match(method: string, pathname: string): Match;
  /** Returns the same, or undefined where `match` refuses. */
  find(method: string, pathname: string): Match | undefined;
  /** Returns the methods of a path as `Allow` lists them, or undefined for an unknown path. */
  methods(pathname: string): string | undefined;
}

interface Resource {
  readonly names: readonly string[];
  readonly routes: ReadonlyMap<string, Route>;
  readonly allow: string;
}

/** The possible next segments. Plain text wins over text with parameters, which wins over a single parameter. */
interface Branch {
  readonly literals: Map<string, Branch>;
  readonly mixed: { readonly template: string; readonly segment: MixedSegment; readonly branch: Branch }[];
  parameter?: Branch;
  resource?: Resource;
}

export function router(routes: readonly Route[]): Router {
  const root = newBranch();
  for (const path of new Set(routes.map((route) => route.path))) {
    add(
      root,
      path,
      routes.filter((route) => route.path === path),
    );
  }

  const look = (pathname: string) => {
    const values: string[] = [];
    const resource = walk(root, pathname.split("/"), 0, values);
    return resource === undefined ? undefined : { resource, values };
  };
  const matchOf = (route: Route, { resource: { names }, values }: NonNullable<ReturnType<typeof look>>): Match => {
    const path: Record<string, string> = {};
    for (const [index, name] of names.entries()) path[name] = decoded(values[index]!);
    return { route, path };
  };
  return {
    match(method, pathname) {
      const found = look(pathname);
      if (found === undefined) throw problem("NOT_FOUND", { message: "There is no such path." });
      const route = found.resource.routes.get(method);
      if (route === undefined) throw problem("METHOD_NOT_ALLOWED", {}, { allow: found.resource.allow });
      return matchOf(route, found);
    },
    find(method, pathname) {
      const found = look(pathname);
      const route = found?.resource.routes.get(method);
      return route === undefined ? undefined : matchOf(route, found!);
    },
    methods: (pathname) => look(pathname)?.resource.allow,
  };
}

function newBranch(): Branch {
  return { literals: new Map(), mixed: [] };
}

function add(root: Branch, path: string, routes: readonly Route[]): void {
  const lengths = Object.fromEntries(
    Object.entries(routes[0]!.parameters.path).map(([name, { length }]) => [name, length]),
  );
  const branch = path.split("/").reduce((from, segment) => next(from, segment, lengths), root);
  const byMethod = new Map<string, Route>(routes.map((route) => [route.method, route]));
  const get = byMethod.get("GET");
  if (get !== undefined) byMethod.set("HEAD", get);
  branch.resource = {
    names: [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!),
    routes: byMethod,
    allow: [...byMethod.keys()].sort().join(", "),
  };
}

function next(branch: Branch, segment: string, lengths: Readonly<Record<string, number | undefined>>): Branch {
  if (!segment.includes("{")) {
    if (!branch.literals.has(segment)) branch.literals.set(segment, newBranch());
    return branch.literals.get(segment)!;
  }
  if (/^\{[^{}]*\}$/.test(segment)) {
    branch.parameter ??= newBranch();
    return branch.parameter;
  }
  const known = branch.mixed.find(({ template }) => template === segment);
  if (known !== undefined) return known.branch;
  const added = { template: segment, segment: mixedSegment(segment, lengths), branch: newBranch() };
  branch.mixed.push(added);
  return added.branch;
}

/** Finds the route and collects the parameters in `values`. */
function walk(branch: Branch, segments: readonly string[], index: number, values: string[]): Resource | undefined {
  if (index === segments.length) return branch.resource;
  const segment = segments[index]!;
  const literal = branch.literals.get(segment);
  const found = literal && walk(literal, segments, index + 1, values);
  if (found !== undefined || segment === "") return found;
  const depth = values.length;
  for (const { segment: mixed, branch: into } of branch.mixed) {
    const own = mixed.match(segment);
    if (own === undefined) continue;
    values.push(...own);
    const below = walk(into, segments, index + 1, values);
    if (below !== undefined) return below;
    values.length = depth;
  }
  if (branch.parameter === undefined) return undefined;
  values.push(segment);
  const below = walk(branch.parameter, segments, index + 1, values);
  if (below === undefined) values.length = depth;
  return below;
}

/** Decodes a parameter. Invalid UTF-8 becomes U+FFFD, which validation refuses. */
function decoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A plus sign is literal in a path, and a space only in a query.
    return new URLSearchParams(`v=${text.replaceAll(/[+&]/g, encodeURIComponent)}`).get("v")!;
  }
}
