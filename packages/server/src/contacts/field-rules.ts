// What the schemas of the contract cannot say of a field, wherever a request body has it.
import type { FieldRules } from "../http/validation.ts";
import { numberingFault } from "./identifier.ts";
import { sizeFault } from "./metadata.ts";

export const fieldRules: FieldRules = { phone_number: numberingFault, metadata: sizeFault };
