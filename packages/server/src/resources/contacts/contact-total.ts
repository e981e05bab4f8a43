import { totalled } from "../total-statements.ts";

/** The tables with the total of contacts. */
export const totalOfContacts = totalled("contacts", "contact");
