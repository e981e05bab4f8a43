// The same PATCH by each contender, as a module with `call(url)`. A failed call must throw, so that no contender wins by failing.

const id = `"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"`;
const changes = `{ name: "John Smith", metadata: { verified: true } }`;

export const bare = "fetch + json";
export const own = "@contacts-api/client";

export const timedCalls: Readonly<Record<string, string>> = {
  [bare]: `export const start = (url) => async () => {
    const response = await fetch(url + "/v1/contacts/" + ${id}, {
      method: "PATCH",
      headers: { authorization: "Bearer key", accept: "application/json", "content-type": "application/json" },
      body: JSON.stringify(${changes}),
    });
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()).data;
  };`,

  [own]: `import { ContactsClient } from "@contacts-api/client";
  export const start = (url) => {
    const contacts = new ContactsClient({ apiKey: "key", baseUrl: url });
    return () => contacts.update(${id}, ${changes});
  };`,

  "openapi-fetch": `import createClient from "openapi-fetch";
  export const start = (url) => {
    const api = createClient({ baseUrl: url, headers: { authorization: "Bearer key" } });
    return async () => {
      const { data, error } = await api.PATCH("/v1/contacts/{contact_id}", {
        params: { path: { contact_id: ${id} } },
        body: ${changes},
      });
      if (error) throw error;
      return data.data;
    };
  };`,

  "hey-api": `import { client } from "./hey-api/client.gen.ts";
  import { updateContact } from "./hey-api/sdk.gen.ts";
  export const start = (url) => {
    client.setConfig({ baseUrl: url, auth: "key", throwOnError: true });
    return async () => (await updateContact({ path: { contact_id: ${id} }, body: ${changes} })).data.data;
  };`,

  "redocly generate-client, as generated": `import { configure, updateContact } from "./redocly.ts";
  export const start = (url) => {
    configure({ serverUrl: url, auth: { bearer: "key" } });
    return async () => (await updateContact({ path: { contact_id: ${id} }, body: ${changes} })).data;
  };`,

  "redocly generate-client, with retries, timeout, idempotency key": `import { configure, updateContact } from "./redocly.ts";
  export const start = (url) => {
    configure({ serverUrl: url, auth: { bearer: "key" }, retry: { retries: 2 }, timeout: 30_000, idempotencyKey: true });
    return async () => (await updateContact({ path: { contact_id: ${id} }, body: ${changes} })).data;
  };`,

  ky: `import ky from "ky";
  export const start = (url) => {
    const api = ky.create({ headers: { authorization: "Bearer key" } });
    return async () => (await api.patch(url + "/v1/contacts/" + ${id}, { json: ${changes} }).json()).data;
  };`,
};
