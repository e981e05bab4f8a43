// Rules for the whole document: names must differ, and places must fit each other.

import { isNode, type Node, nodes } from "../node.ts";
import { resourceOf } from "../resource.ts";
import type { Rule } from "./construct.ts";
import { firstRepeated, rule } from "./rule.ts";

export const documentRules: readonly Rule[] = [
  rule("document", "an empty list of servers", "Add the address that callers use.", ({ servers }) =>
    servers === undefined || (Array.isArray(servers) && servers.length > 0)
      ? undefined
      : {
          keys: ["servers"],
          what: "The document has no server.",
          expected: "at least one, or no servers: the first is the client's default address",
          received: JSON.stringify(servers),
        },
  ),
  rule(
    "document",
    "security that is not a choice of single schemes",
    "Name a scheme in each line, without scopes.",
    ({ security, components }) => {
      const schemes = Object.keys(
        isNode(components) && isNode(components["securitySchemes"]) ? components["securitySchemes"] : {},
      );
      const all = nodes(security);
      const isSound = (requirement: Node) => {
        const [only, ...others] = Object.entries(requirement);
        return only !== undefined && others.length === 0 && schemes.includes(only[0]) && isEmptyList(only[1]);
      };
      if (security === undefined || (all.length > 0 && all.every(isSound))) return undefined;
      return {
        keys: ["security"],
        what: "The security of the document is not a choice of single schemes.",
        expected: `one or more of ${schemes.map((name) => `- ${name}: []`).join(", ") || "the schemes under components"}`,
        received: JSON.stringify(security),
      };
    },
  ),
  rule(
    "securityScheme",
    "anything but a key in the header authorization",
    "Describe how the key is sent.",
    (scheme) => {
      const isBearer = scheme["type"] === "http" && String(scheme["scheme"]).toLowerCase() === "bearer";
      const isBare =
        scheme["type"] === "apiKey" && scheme["in"] === "header" && /^authorization$/i.test(String(scheme["name"]));
      const own = isBearer ? ["scheme"] : ["in", "name"];
      const foreign = Object.keys(scheme).find((name) => !["type", "description", ...own].includes(name));
      if ((isBearer || isBare) && foreign === undefined) return undefined;
      return {
        what: "The server does not know this security scheme.",
        expected: "type: http with scheme: bearer; or type: apiKey with in: header and name: authorization",
        received: Object.entries(scheme)
          .filter(([name]) => name !== "description")
          .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
          .join(", "),
      };
    },
  ),
  rule("tag", "a name without an identifier", "Rename the tag.", ({ name }) =>
    /^\p{L}/u.test(resourceOf(String(name)).plural) && resourceOf(String(name)).name !== "constructor"
      ? undefined
      : {
          keys: ["name"],
          what: `There is no safe identifier for the tag ${JSON.stringify(name)}.`,
          expected: "a name that begins with a letter and is not constructor, such as Phone numbers",
          received: JSON.stringify(name),
        },
  ),
  rule("document", "two tags that name the same resource", "Rename one of them.", ({ tags }) => {
    const names = nodes(tags).map(({ name }) => String(name));
    const [index, other] = firstRepeated(names.map((name) => name.replaceAll(/[^A-Za-z0-9]+/g, "").toLowerCase()));
    if (index === undefined || other === undefined) return undefined;
    return {
      keys: ["tags", String(index)],
      what: "Two tags name the same resource.",
      expected: "names that differ in more than case and punctuation",
      received: `${names[other]} and ${names[index]}`,
    };
  }),
];

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
