// Ends the generation at the first construct that the table refuses.
import { findRefused } from "@contacts-api/openapi/constructs/check";
import type { Spec } from "@contacts-api/openapi/load";
import { pointer } from "@contacts-api/openapi/pointer";

export function checkConstructs(spec: Spec): void {
  const refused = findRefused(spec.document);
  if (refused) spec.fail(pointer(...refused.keys), refused.fault);
}
