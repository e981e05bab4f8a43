import { noKey, type Operation } from "../model/operation.ts";
import { optional } from "../model/optional.ts";
import type { RequirementSet, SecurityScheme } from "../model/security.ts";
import { anchor } from "../output/address.ts";
import type { SiteContext } from "../output/site-context.ts";
import { note, section } from "./blocks.ts";
import { listed } from "./facts.ts";
import type { Run } from "./line.ts";
import type { Block } from "./view.ts";

/** Returns the ways to show the API a key, and each scheme with the scopes that this operation takes. */
export function authorization({ reference }: SiteContext, { security, isPublic }: Operation): Block[] {
  if (security.length === 0)
    return isPublic ? section("authorization", "Authorization", [{ kind: "line", runs: [noKey] }]) : [];
  const names = new Set(security.flatMap((set) => set.map(({ name }) => name)));
  const schemes = reference.security.filter(({ name }) => names.has(name));
  return section("authorization", "Authorization", [...ways(security), schemeList(schemes, security)]);
}

/** Returns all schemes with all scopes. */
export function allSchemes({ reference: { security } }: SiteContext): Block[] {
  return security.length === 0 ? [] : section("authorization", "Authorization", [schemeList(security)]);
}

/** Names the ways in words. Single schemes without scopes need no words but that there is a choice. */
function ways(security: readonly RequirementSet[]): Block[] {
  const isSimple = security.every((set) => set.length === 1 && set[0]?.scopes.length === 0);
  if (isSimple) return security.length > 1 ? [note("One of:")] : [];
  const runs = security.flatMap((set, index): Run[] => [
    ...(index > 0 ? [", or "] : []),
    ...(set.length === 0 ? ["nothing"] : []),
    ...set.flatMap(({ name, scopes }, at): Run[] => [
      ...(at > 0 ? [" and "] : []),
      { code: name },
      ...(scopes.length > 0 ? [` with ${scopes.join(", ")}`] : []),
    ]),
  ]);
  return [note(...runs)];
}

function schemeList(schemes: readonly SecurityScheme[], security?: readonly RequirementSet[]): Block {
  const fields = schemes.map(({ name, kind, description, facts, scopes }) => {
    const taken = security && scopesOf(security, name);
    const shown = scopes.filter((scope) => taken === undefined || taken.includes(scope.name));
    const values = shown.map(({ name, description }) => ({ text: name, literal: name, description }));
    return {
      id: anchor("authorization", name),
      name,
      type: kind,
      marks: [],
      ...optional({ description }),
      facts: [...facts, ...listed("Scopes", values)],
    };
  });
  return { kind: "entries", fields };
}

function scopesOf(security: readonly RequirementSet[], name: string): string[] {
  return security.flatMap((set) => set.filter((one) => one.name === name).flatMap(({ scopes }) => scopes));
}
