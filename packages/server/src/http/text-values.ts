// Converts text to the types of the contract. Text that does not match its type stays text, and the validator refuses
// it.
type Read = (text: string) => unknown;

const asText: Read = (text) => text;

// Adding zero turns -0 into 0, which is the same number in JSON.
const integer: Read = (text) => (/^-?\d{1,300}$/.test(text) ? Number(text) + 0 : text);

const number: Read = (text) => {
  if (!/^-?\d{1,300}(?:\.\d{1,300})?(?:[eE][+-]?\d{1,3})?$/.test(text)) return text;
  const value = Number(text) + 0;
  return Number.isFinite(value) ? value : text;
};

const boolean: Read = (text) => (text === "true" || text === "false" ? text === "true" : text);

/** The conversion for each type. */
export const readAs = { string: asText, integer, number, boolean } as const;
