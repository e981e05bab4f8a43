import type { DocumentedOperation } from "../documented-operation.ts";
import { type Exchange, exchange, type Request } from "../exchange.ts";
import type { Stage } from "../stage.ts";

/**
 * Plays requests that no example of a response covers: each example of a request, sent twice under one key, and an
 * unchanged object.
 */
export async function playBeyondExamples(stage: Stage, operation: DocumentedOperation): Promise<Exchange[]> {
  const server = await stage.server();
  const exchanges: Exchange[] = [];
  for (const target of [server, server.empty]) {
    for (const body of bodiesOf(operation)) {
      const request = { ...body, headers: { "idempotency-key": `${operation.id}-${body.body}` } };
      exchanges.push(await exchange(target, operation, request));
      exchanges.push(await exchange(target, operation, request));
    }
  }
  if ("304" in operation.responses) {
    const { outcome } = await exchange(server, operation);
    const held = "response" in outcome ? outcome.response.data : undefined;
    exchanges.push(await exchange(server, operation, { pathValues: [held] }));
  }
  return exchanges;
}

/** Returns every example of the body; one request without a body if there is none. */
function bodiesOf({ bodies }: DocumentedOperation): Pick<Request, "body">[] {
  const names = Object.keys(bodies);
  return names.length === 0 ? [{}] : names.map((body) => ({ body }));
}
