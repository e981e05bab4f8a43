// biome-ignore lint/suspicious/noExplicitAny: a broken contract has no type.
export type Broken = any;
export type BrokenContract = [rule: string, fault: string, at: string, breakIt: (contract: Broken) => void];

export const list = "/paths/~1v1~1contacts";
export const one = "/paths/~1v1~1contacts~1{contact_id}";
export const messages = "/paths/~1v1~1memory~1contact~1{memory_id}~1messages";
export const find = "/paths/~1v1~1contacts~1find/post";

export const listOf = (contract: Broken) => contract.paths["/v1/contacts"].get;
export const getOf = (contract: Broken) => contract.paths["/v1/contacts/{contact_id}"].get;
export const patchOf = (contract: Broken) => contract.paths["/v1/contacts/{contact_id}"].patch;
export const deleteOf = (contract: Broken) => contract.paths["/v1/contacts/{contact_id}"].delete;
export const findOf = (contract: Broken) => contract.paths["/v1/contacts/find"].post;
export const without = (parameters: Array<{ $ref: string }>, name: string) =>
  parameters.filter(({ $ref }) => !$ref.endsWith(`/${name}`));

export function bodyOf(response: string, rest: string): string {
  return `/components/responses/${response}/content/application~1json/${rest}`;
}

export function errorOf(contract: Broken, response: string, example: string): Broken {
  return contract.components.responses[response].content["application/json"].examples[example].value.errors[0];
}
