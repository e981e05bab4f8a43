// A contact with swr-openapi.
import { createFetch, type paths } from "@contacts-api/client/openapi";
import createClient from "openapi-fetch";
import { createRoot } from "react-dom/client";
import { createQueryHook } from "swr-openapi";

const baseUrl = `${location.origin}/api`;
const api = createClient<paths>({ baseUrl, fetch: createFetch({ apiKey: null, baseUrl }) });
const useApi = createQueryHook(api, "contacts");

function FirstContact() {
  const { data, error } = useApi("/v1/contacts", { params: { query: { limit: 1 } } });
  return <p role="status">{error ? "failed" : (data?.data[0]?.name ?? "loading")}</p>;
}

createRoot(document.body.appendChild(document.createElement("main"))).render(<FirstContact />);
