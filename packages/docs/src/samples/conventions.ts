/** The environment variable that every sample takes the key from; the client of this project reads it too. */
export const keyVariable = "CONTACTS_API_KEY";

/** The characters that fit into a line of the narrowest column that shows samples. */
export const sampleWidth = 52;

/** How samples read a file of the reader's. */
export const openAsBlob = 'import { openAsBlob } from "node:fs";';
