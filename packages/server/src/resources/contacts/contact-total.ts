import { totalled } from "../total-statements.ts";

/** The tables that keep the total of contacts. */
export const totalOfContacts = totalled("contacts", "contact");
