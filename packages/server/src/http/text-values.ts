// Values that come as text, as the types that the contract declares. Text that has not the form of its type stays text, for
// the validator to refuse.
type Read = (text: string) => unknown;

const asText: Read = (text) => text;

// Adding zero makes 0 of -0, which is the same number in JSON.
const integer: Read = (text) => (/^-?\d{1,300}$/.test(text) ? Number(text) + 0 : text);

const number: Read = (text) => {
  if (!/^-?\d{1,300}(?:\.\d{1,300})?(?:[eE][+-]?\d{1,3})?$/.test(text)) return text;
  const value = Number(text) + 0;
  return Number.isFinite(value) ? value : text;
};

const boolean: Read = (text) => (text === "true" || text === "false" ? text === "true" : text);

/** By type. */
export const readAs = { string: asText, integer, number, boolean } as const;
