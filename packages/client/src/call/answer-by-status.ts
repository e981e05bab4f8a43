// Several successes of one operation, told apart.
import type { Answer, DocumentedHeader } from "./call.ts";

/** What a call was answered with: `status` tells what `data` is. */
export type AnswerByStatus<Successes extends object, Header extends DocumentedHeader = string> = {
  [Status in keyof Successes]: Answer<Successes[Status], Header> & { readonly status: Status };
}[keyof Successes];
