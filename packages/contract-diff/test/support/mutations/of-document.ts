// Mutations of the parts for the whole API.
import type { Json, Mutation } from "./mutation.ts";

const made = (kind: string, place: string, breaks: boolean, apply: (document: Json) => void): Mutation => ({
  ...{ kind, place, breaks, apply },
});

export function ofDocument(document: Json): Mutation[] {
  const { securitySchemes, schemas } = document.components;
  const renamed = Object.keys(schemas).filter((name) => !/Envelope$|^NoErrors$/.test(name));
  return [
    made("change the key's header", "#/components/securitySchemes/bareKey", true, (all) => {
      all.components.securitySchemes.bareKey.name = "x-api-key";
    }),
    ...Object.keys(securitySchemes).map((name, index) =>
      made("no longer admit a key", `#/security/${name}`, true, (all) => all.security.splice(index, 1)),
    ),
    made("admit everybody everywhere", "#/security", false, (all) => all.security.push({})),
    made("change the scheme of a key", "#/components/securitySchemes/bearerKey", true, (all) => {
      all.components.securitySchemes.bearerKey.scheme = "basic";
    }),
    made("move the API", "#/servers/0", true, (all) => (all.servers[0].url = "https://other.example")),
    made("drop a server", "#/servers/1", true, (all) => all.servers.pop()),
    made("add a server", "#/servers", false, (all) =>
      all.servers.push({ url: "https://more.example", description: "More." }),
    ),
    made("put another tag first", "#/tags", false, (all) =>
      all.tags.unshift({ name: "Others", description: "Others." }),
    ),
    made("make another tag the root client", "#/tags", true, (all) => {
      for (const tag of all.tags) delete tag["x-root-client"];
      all.tags.push({ name: "Others", description: "Others.", "x-root-client": true });
    }),
    made("change the introduction", "#/info", false, (all) => (all.info.description += "More.")),
    ...renamed.map((name) =>
      made("rename a schema", `#/components/schemas/${name}`, true, (all) => {
        const text = JSON.stringify(all).replaceAll(
          `#/components/schemas/${name}"`,
          `#/components/schemas/${name}New"`,
        );
        Object.assign(all, JSON.parse(text));
        all.components.schemas[`${name}New`] = all.components.schemas[name];
        delete all.components.schemas[name];
      }),
    ),
    made("no longer respond to other methods", "#/x-other-methods", true, (all) => delete all["x-other-methods"]),
    // All at once: they share its definition.
    made("rename a parameter of a path", "#/components/parameters/ContactId", false, (all) => {
      all.components.parameters.ContactId.name = "id";
      const items = Object.entries(all.paths);
      all.paths = Object.fromEntries(items.map(([path, item]) => [path.replace("{contact_id}", "{id}"), item]));
    }),
  ];
}
