import * as client from "@contacts-api/client";
import { updateContact } from "./update-contact.mjs";

console.log(JSON.stringify(await updateContact(client, JSON.parse(process.env.SETTINGS))));
