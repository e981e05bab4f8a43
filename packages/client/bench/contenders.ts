// The contenders, and the code that a user of each writes for the same call of the same specification.

export interface Contender {
  readonly name: string;
  /** A module that makes one call: what a page or function that needs nothing else would ship. */
  readonly oneCall: string;
  /** A module that exports all there is. */
  readonly everything: string;
}

/** Peers that speak this API; the rest are here for their size alone. */
export interface TypedContender extends Contender {
  /** Type-checked: two calls, and one of each operation. */
  readonly twoCalls: string;
  readonly sixCalls: string;
}

const ours = `import { ContactsClient } from "@contacts-api/client";
const contacts = new ContactsClient({ apiKey: "key" });`;
const openapiFetch = `import createClient from "openapi-fetch";
import type { paths } from "./paths.ts";
const api = createClient<paths>({ baseUrl: "https://api.bland.ai", headers: { authorization: "Bearer key" } });`;
const heyApi = `import { client } from "./hey-api/client.gen.ts";
client.setConfig({ auth: "key", throwOnError: true });`;
const redocly = `import { configure } from "./redocly.ts";
configure({ auth: { bearer: "key" } });`;
const update = `{ name: "John Smith", metadata: { verified: true } }`;

export const typedContenders: readonly TypedContender[] = [
  {
    name: "@contacts-api/client",
    oneCall: `import { createTransport, updateContact } from "@contacts-api/client/calls";
      const transport = createTransport({ apiKey: "key" });
      export const run = (id: string) => updateContact(transport, id, ${update});`,
    everything: `export * from "@contacts-api/client";`,
    twoCalls: `${ours}
      export const page = await contacts.list({ limit: 10 });
      export const name = (await contacts.update("id", ${update})).name;`,
    sixCalls: `${ours}
      export const page = await contacts.list({ limit: 10 });
      export const contact = await contacts.get("id");
      export const name = (await contacts.update("id", ${update})).name;
      export const found = await contacts.find({ email: "ada@mail.example" });
      export const resolved = await contacts.resolve({ email: "ada@mail.example" });
      export const merged = await contacts.merge({ primary_contact_id: "a", duplicate_contact_id: "b" });`,
  },
  {
    name: "openapi-fetch",
    oneCall: `${openapiFetch}
      export const run = (contact_id: string) =>
        api.PATCH("/v1/contacts/{contact_id}", { params: { path: { contact_id } }, body: ${update} });`,
    everything: `export * from "openapi-fetch"; export { default } from "openapi-fetch";`,
    twoCalls: `${openapiFetch}
      const path = { contact_id: "id" };
      export const page = (await api.GET("/v1/contacts", { params: { query: { limit: 10 } } })).data;
      export const name = (await api.PATCH("/v1/contacts/{contact_id}", { params: { path }, body: ${update} })).data?.data.name;`,
    sixCalls: `${openapiFetch}
      const path = { contact_id: "id" };
      export const page = (await api.GET("/v1/contacts", { params: { query: { limit: 10 } } })).data;
      export const contact = (await api.GET("/v1/contacts/{contact_id}", { params: { path } })).data;
      export const name = (await api.PATCH("/v1/contacts/{contact_id}", { params: { path }, body: ${update} })).data?.data.name;
      export const found = (await api.POST("/v1/contacts/find", { body: { email: "ada@mail.example" } })).data;
      export const resolved = (await api.POST("/v1/contacts/resolve", { body: { email: "ada@mail.example" } })).data;
      export const merged = (await api.POST("/v1/contacts/merge", { body: { primary_contact_id: "a", duplicate_contact_id: "b" } })).data;`,
  },
  {
    name: "hey-api (generated)",
    oneCall: `${heyApi}
      import { updateContact } from "./hey-api/sdk.gen.ts";
      export const run = (contact_id: string) => updateContact({ path: { contact_id }, body: ${update} });`,
    everything: `export * from "./hey-api/index.ts"; export * from "./hey-api/client.gen.ts";`,
    twoCalls: `${heyApi}
      import { listContacts, updateContact } from "./hey-api/sdk.gen.ts";
      export const page = (await listContacts({ query: { limit: 10 } })).data;
      export const name = (await updateContact({ path: { contact_id: "id" }, body: ${update} })).data?.data.name;`,
    sixCalls: `${heyApi}
      import { findContact, getContact, listContacts, mergeContacts, resolveContact, updateContact } from "./hey-api/sdk.gen.ts";
      export const page = (await listContacts({ query: { limit: 10 } })).data;
      export const contact = (await getContact({ path: { contact_id: "id" } })).data;
      export const name = (await updateContact({ path: { contact_id: "id" }, body: ${update} })).data?.data.name;
      export const found = (await findContact({ body: { email: "ada@mail.example" } })).data;
      export const resolved = (await resolveContact({ body: { email: "ada@mail.example" } })).data;
      export const merged = (await mergeContacts({ body: { primary_contact_id: "a", duplicate_contact_id: "b" } })).data;`,
  },
  {
    name: "redocly generate-client (generated)",
    oneCall: `${redocly}
      import { updateContact } from "./redocly.ts";
      export const run = (contact_id: string) => updateContact({ path: { contact_id }, body: ${update} });`,
    everything: `export * from "./redocly.ts";`,
    twoCalls: `${redocly}
      import { listContacts, updateContact } from "./redocly.ts";
      export const page = await listContacts({ query: { limit: 10 } });
      export const name = (await updateContact({ path: { contact_id: "id" }, body: ${update} })).data.name;`,
    sixCalls: `${redocly}
      import { findContact, getContact, listContacts, mergeContacts, resolveContact, updateContact } from "./redocly.ts";
      export const page = await listContacts({ query: { limit: 10 } });
      export const contact = await getContact({ path: { contact_id: "id" } });
      export const name = (await updateContact({ path: { contact_id: "id" }, body: ${update} })).data.name;
      export const found = await findContact({ body: { email: "ada@mail.example" } });
      export const resolved = await resolveContact({ body: { email: "ada@mail.example" } });
      export const merged = await mergeContacts({ body: { primary_contact_id: "a", duplicate_contact_id: "b" } });`,
  },
];

export const references: readonly Contender[] = [
  {
    name: "ky",
    oneCall: `import ky from "ky";
      export const run = (id: string) => ky.patch("https://api.bland.ai/v1/contacts/" + id, { json: ${update} }).json();`,
    everything: `export * from "ky"; export { default } from "ky";`,
  },
  {
    name: "ofetch",
    oneCall: `import { ofetch } from "ofetch";
      export const run = (id: string) => ofetch("https://api.bland.ai/v1/contacts/" + id, { method: "PATCH", body: ${update} });`,
    everything: `export * from "ofetch";`,
  },
  {
    name: "axios",
    oneCall: `import axios from "axios";
      export const run = (id: string) => axios.patch("https://api.bland.ai/v1/contacts/" + id, ${update});`,
    everything: `export * from "axios"; export { default } from "axios";`,
  },
  {
    name: "openai",
    oneCall: `import OpenAI from "openai";
      export const run = (id: string) => new OpenAI({ apiKey: "key" }).models.retrieve(id);`,
    everything: `export * from "openai"; export { default } from "openai";`,
  },
  {
    name: "stripe",
    oneCall: `import Stripe from "stripe";
      export const run = (id: string) => new Stripe("key").customers.update(id, { name: "John Smith" });`,
    everything: `export * from "stripe"; export { default } from "stripe";`,
  },
];
