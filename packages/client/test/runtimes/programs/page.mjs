import * as client from "@contacts-api/client";
import { updateContact } from "./update-contact.mjs";

export const run = (settings) => updateContact(client, { ...settings, dangerouslyAllowBrowser: true });
