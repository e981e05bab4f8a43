// The house rules, one file each. README.md lists them, and test/house-rules.test.ts tests each one.
import { bodyExamples } from "./house-rules/body-examples.js";
import { deprecation } from "./house-rules/deprecation.js";
import { described } from "./house-rules/described.js";
import { names } from "./house-rules/names.js";
import { operationId } from "./house-rules/operation-id.js";
import { operationParameters } from "./house-rules/operation-parameters.js";
import { operationStatuses } from "./house-rules/operation-statuses.js";
import { operationText } from "./house-rules/operation-text.js";
import { refusals } from "./house-rules/refusals.js";
import { requestLimits } from "./house-rules/request-limits.js";
import { responseHeaders } from "./house-rules/response-headers.js";
import { rootClient } from "./house-rules/root-client.js";

const rules = {
  "body-examples": bodyExamples,
  deprecation,
  described,
  names,
  "operation-id": operationId,
  "operation-parameters": operationParameters,
  "operation-statuses": operationStatuses,
  "operation-text": operationText,
  refusals,
  "request-limits": requestLimits,
  "response-headers": responseHeaders,
  "root-client": rootClient,
};

// `house/all` enables every rule, so that redocly.yaml cannot miss a new one.
const all = { rules: Object.fromEntries(Object.keys(rules).map((name) => [`house/${name}`, "error"])) };

export default () => ({ id: "house", rules: { oas3: rules }, configs: { all } });
