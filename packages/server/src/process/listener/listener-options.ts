import type { Answer } from "../../http/answer.ts";
import type { ApiRequest } from "../../http/request.ts";
import type { AroundTurn } from "./turns.ts";

/** A request that HTTP itself refuses, before the app sees it. The reason is a code, never the client's text. */
export interface HttpRefusal {
  readonly requestId: string;
  readonly status: number;
  readonly reason: string;
}

export type Respond = (request: ApiRequest) => Answer | Promise<Answer>;

export interface ListenerOptions {
  /** Responds to a request; never rejects. */
  readonly respond: Respond;
  readonly onRefusal: (refusal: HttpRefusal) => void;
  /** Makes the ids of refused requests. */
  readonly newRequestId: () => string;
  /** Called before and after the requests that are worked on in one turn of the event loop. */
  readonly aroundTurn?: AroundTurn | undefined;
  /** The setting that names the port. @default "PORT" */
  readonly setting?: string;
}
