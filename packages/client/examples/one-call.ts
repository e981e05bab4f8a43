// One operation alone: a bundler leaves out all others.
import { createTransport, updateContact } from "@contacts-api/client/calls";

const transport = createTransport();

const contact = await updateContact(transport, "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", { name: "John Smith" });
console.log(contact.name);
