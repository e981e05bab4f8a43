import type { ApiRequest } from "../../http/request.ts";
import type { ApiResponse } from "../../http/response.ts";
import type { AroundTurn } from "./turns.ts";

/** A request that HTTP itself refuses, before it reaches the app. The reason is a code, never the client's text. */
export interface HttpRefusal {
  readonly requestId: string;
  readonly status: number;
  readonly reason: string;
}

export type Respond = (request: ApiRequest) => ApiResponse | Promise<ApiResponse>;

export interface ListenerOptions {
  /** Responds to a request. Never rejects. */
  readonly respond: Respond;
  readonly onRefusal: (refusal: HttpRefusal) => void;
  /** Creates the ids of refused requests. */
  readonly newRequestId: () => string;
  /** Called before and after the requests of one turn of the event loop. */
  readonly aroundTurn?: AroundTurn | undefined;
  /**
   * The setting for the port.
   * @default "PORT"
   */
  readonly setting?: string;
}
