// Finds the operation of a request in the routes that the contract gives.
import { TrieRouter } from "hono/router/trie-router";
import type { Route } from "../generated/routes.ts";
import { problem } from "./problem.ts";

export interface Match {
  readonly route: Route;
  readonly path: Readonly<Record<string, string>>;
}

export interface Router {
  /** Refuses with 404 a path that is none, with 405 and `Allow` a method that the path lacks. */
  match(method: string, pathname: string): Match;
  /** The methods of a path, as `Allow` names them; undefined if there is no such path. */
  methods(pathname: string): string | undefined;
}

interface Resource {
  readonly routes: Map<string, Route>;
  readonly allow: string;
}

export function router(routes: readonly Route[]): Router {
  const trie = new TrieRouter<Resource>();
  for (const [path, resource] of literalFirst(resources(routes))) {
    trie.add("ALL", path.replaceAll(/\{(\w+)\}/g, ":$1"), resource);
  }
  const find = (pathname: string) => trie.match("ALL", pathname)[0][0];
  return {
    match(method, pathname) {
      const found = find(pathname);
      if (found === undefined) throw problem("NOT_FOUND", { message: "There is no such path." });
      const [{ routes, allow }, path] = found;
      const route = routes.get(method);
      if (route === undefined) throw problem("METHOD_NOT_ALLOWED", {}, { allow });
      return { route, path: decoded(path as Record<string, string>) };
    },
    methods: (pathname) => find(pathname)?.[0].allow,
  };
}

function resources(routes: readonly Route[]): Map<string, Resource> {
  const paths = new Set(routes.map(({ path }) => path));
  return new Map(
    [...paths].map((path) => {
      const ofPath = routes.filter((route) => route.path === path);
      const byMethod = new Map<string, Route>(ofPath.map((route) => [route.method, route]));
      const get = byMethod.get("GET");
      if (get !== undefined) byMethod.set("HEAD", get);
      return [path, { routes: byMethod, allow: [...byMethod.keys()].sort().join(", ") }];
    }),
  );
}

/** `/contacts/find` comes before `/contacts/{contact_id}`, as OpenAPI 3.1 demands of concrete paths. */
function literalFirst(byPath: Map<string, Resource>): [string, Resource][] {
  return [...byPath].sort(([left], [right]) => Number(left.includes("{")) - Number(right.includes("{")));
}

function decoded(path: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(path).map(([name, value]) => [name, decode(value)]));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
