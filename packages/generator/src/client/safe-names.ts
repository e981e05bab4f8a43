// Names of parameters as arguments and options: safe in TypeScript, and unique.
import type { Spec } from "@contacts-api/openapi/load";
import { argumentName, optionName } from "@contacts-api/openapi/naming";
import type { Contract } from "../contract.ts";
import type { Parameter } from "../parameters.ts";

/** A parameter, and its name for callers. */
export interface Named {
  readonly parameter: Parameter;
  readonly name: string;
}

/** Other names in the generated functions. */
const takenByArguments = ["changes", "current", "modify", "paged", "plain"];

/** Headers that belong to the connection, the browser or the client: `fetch` refuses them, or drops them silently. */
const ofThePlatform =
  /^(?:accept-charset|accept-encoding|access-control-request-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|proxy-.*|referer|sec-.*|set-cookie|te|trailer|transfer-encoding|upgrade|user-agent|via)$/i;

/** Returns the names of arguments. `class` is the argument `classValue`. */
export function argumentNames({ spec, operations }: Contract, parameters: readonly Parameter[]): Named[] {
  return named(spec, parameters, (parameter) => {
    const name = argumentName(parameter);
    const isFunction = operations.some(({ id }) => name === id || name === `${id}Operation`);
    return isFunction || takenByArguments.includes(name) ? `${name}Value` : name;
  });
}

export function optionNames(spec: Spec, parameters: readonly Parameter[]): Named[] {
  for (const { name, pointer } of parameters) {
    if (!ofThePlatform.test(name)) continue;
    spec.fail(`${pointer}/name`, {
      what: `The header ${name} cannot be sent by a client: it belongs to the connection or to the browser.`,
      expected: "a header of your own, such as X-Tenant",
      received: name,
      remedy: "Rename the parameter.",
    });
  }
  return named(spec, parameters, optionName);
}

function named(spec: Spec, parameters: readonly Parameter[], safe: (name: string) => string): Named[] {
  const known = new Map<string, Parameter>();
  return parameters.map((parameter) => {
    const name = safe(parameter.name);
    const other = known.get(name);
    known.set(name, parameter);
    if (other !== undefined) failTwice(spec, name, parameter, other);
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) failUnsafe(spec, parameter);
    return { parameter, name };
  });
}

function failTwice(spec: Spec, name: string, parameter: Parameter, other: Parameter): never {
  return spec.fail(`${parameter.pointer}/name`, {
    what: `Two ${parameter.in} parameters of one operation would be called ${name}.`,
    expected: "names that differ in more than case, hyphens and underscores",
    received: `${other.name} and ${parameter.name}`,
    remedy: "Rename one of them.",
  });
}

function failUnsafe(spec: Spec, { name, in: where, pointer }: Parameter): never {
  return spec.fail(`${pointer}/name`, {
    what: `There is no safe identifier for the ${where} parameter ${JSON.stringify(name)}.`,
    expected: "a name that begins with a letter from A to Z, such as contact_id",
    received: JSON.stringify(name),
    remedy: "Rename the parameter.",
  });
}
