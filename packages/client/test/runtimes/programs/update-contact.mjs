/**
 * Updates a contact with the installed package, is refused another one, and prints both; run in every runtime.
 * @param client the package's exports
 * @param settings options of the client, and the name to give
 */
export async function updateContact({ ApiError, ContactsClient }, { name, ...options }) {
  const contacts = new ContactsClient(options);
  const contact = await contacts.update("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", { name, metadata: { verified: true } });
  const refusal = await contacts.get("0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0d").catch((error) => error);
  return { name: contact.name, metadata: contact.metadata, refusal: refusal instanceof ApiError && refusal.code };
}
