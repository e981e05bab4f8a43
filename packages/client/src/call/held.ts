// Reads an object that the caller already holds: the response is 304 if it is still the same.
import { unwrapEnvelope } from "./envelope.ts";
import type { Representation } from "./operation.ts";
import { fillPath } from "./path-parameters.ts";

/** Returns the object that was given in place of its id. Ignores it if the caller asks with another tag. */
export const asHeld: Representation = {
  unwrap(response, body, call) {
    const held = Object.values(call.input.path ?? {}).find((value) => Object(value) === value);
    const headers = { ...call.input.headers };
    if (held) fillPath(call, headers);
    const tag = headers["if-none-match"];
    if (held && tag && tag === call.request.headers["if-none-match"]) return held;
    return unwrapEnvelope(response, body as string, call);
  },
};
