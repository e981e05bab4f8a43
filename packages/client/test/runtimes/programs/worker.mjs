import * as client from "@contacts-api/client";
import { updateContact } from "./update-contact.mjs";

// `workerd test` runs this handler and leaves.
export default {
  async test(_controller, { SETTINGS }) {
    console.log(JSON.stringify(await updateContact(client, JSON.parse(SETTINGS))));
  },
};
