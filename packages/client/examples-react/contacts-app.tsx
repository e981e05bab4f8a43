// An endless list and a form that notices when others have written: React and TanStack Query, with its defaults.
import { ApiError, type ContactDetails, ContactsClient } from "@contacts-api/client";
import { ContactQueries } from "@contacts-api/client/tanstack-query";
import { QueryClient, QueryClientProvider, useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { createRoot } from "react-dom/client";

// The page's own backend adds the key.
const queries = new ContactQueries(new ContactsClient({ apiKey: null, baseUrl: "/api" }));

function ContactList({ onOpen }: { onOpen: (id: string) => void }) {
  const { data, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery(queries.listPages({ limit: 20 }));
  const all = data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <>
      <ul>
        {all.map(({ id, name }) => (
          <li key={id}>
            <button type="button" onClick={() => onOpen(id)}>
              {name ?? "nameless"}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" disabled={!hasNextPage || isFetching} onClick={() => fetchNextPage()}>
        {hasNextPage ? "More" : `All ${all.length}`}
      </button>
    </>
  );
}

function ContactForm({ id }: { id: string }) {
  const { data: contact } = useQuery(queries.get(id));
  return contact ? <NameForm contact={contact} /> : <p>Loading</p>;
}

function NameForm({ contact }: { contact: ContactDetails }) {
  const [name, setName] = useState(contact.name ?? "");
  const save = useMutation(queries.update());
  // After a conflict the contact has been read again, and `name` is still what was typed.
  const isConflict = save.error instanceof ApiError && save.error.code === "PRECONDITION_FAILED";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ contactId: contact, body: { name } });
      }}
    >
      <input aria-label="Name" value={name} onChange={(event) => setName(event.target.value)} />
      <button type="submit">{isConflict ? "Save anyway" : "Save"}</button>
      {isConflict && <p role="alert">Others have changed the name to {contact.name}.</p>}
      {save.error && !isConflict && <p role="alert">{save.error.message}</p>}
      {save.isSuccess && <p role="status">Saved as {save.data.name}.</p>}
    </form>
  );
}

function App() {
  const [id, setId] = useState<string>();
  return (
    <QueryClientProvider client={queryClient}>
      <ContactList onOpen={setId} />
      {id && <ContactForm key={id} id={id} />}
    </QueryClientProvider>
  );
}

const queryClient = new QueryClient();
createRoot(document.body.appendChild(document.createElement("main"))).render(<App />);
