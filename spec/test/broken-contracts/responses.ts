import { type BrokenContract, bodyOf, errorOf, find, findOf, list, listOf } from "./parts.ts";

/** One small fault each, which rule reports it, and where. */
export const responses: BrokenContract[] = [
  [
    "response-headers",
    "a success without X-Request-Id",
    `${list}/get/responses/200`,
    (c) => {
      delete listOf(c).responses["200"].headers["X-Request-Id"];
    },
  ],
  [
    "response-headers",
    "a refusal without X-Request-Id",
    "/components/responses/NotFound",
    (c) => {
      delete c.components.responses.NotFound.headers["X-Request-Id"];
    },
  ],
  [
    "response-headers",
    "a 401 without WWW-Authenticate",
    "/components/responses/Unauthorized",
    (c) => {
      delete c.components.responses.Unauthorized.headers["WWW-Authenticate"];
    },
  ],
  [
    "response-headers",
    "a 405 without Allow",
    "/x-other-methods",
    (c) => {
      delete c["x-other-methods"].headers.Allow;
    },
  ],
  [
    "response-headers",
    "a 429 without Retry-After",
    "/components/responses/TooManyRequests",
    (c) => {
      delete c.components.responses.TooManyRequests.headers["Retry-After"];
    },
  ],
  [
    "response-headers",
    "a 503 without Retry-After",
    "/components/responses/ServiceUnavailable",
    (c) => {
      delete c.components.responses.ServiceUnavailable.headers["Retry-After"];
    },
  ],
  [
    "refusals",
    "a refusal with another envelope",
    bodyOf("NotFound", "schema"),
    (c) => {
      c.components.responses.NotFound.content["application/json"].schema.$ref = "#/components/schemas/NoErrors";
    },
  ],
  [
    "refusals",
    "a refusal without a body",
    "/components/responses/NotFound",
    (c) => {
      delete c.components.responses.NotFound.content;
    },
  ],
  [
    "refusals",
    "a contract without x-other-methods",
    "/components/schemas/ProblemCode/enum/3",
    (c) => delete c["x-other-methods"],
  ],
  [
    "refusals",
    "a code out of the catalogue",
    "/components/responses/BadParameter/x-problem-code",
    (c) => {
      c.components.responses.BadParameter["x-problem-code"] = "BAD_PARAMETER";
      errorOf(c, "BadParameter", "unknownParameter").error = "BAD_PARAMETER";
    },
  ],
  [
    "refusals",
    "a refusal without a code",
    "/components/responses/BadParameter",
    (c) => {
      delete c.components.responses.BadParameter["x-problem-code"];
      delete errorOf(c, "BadParameter", "unknownParameter").error;
    },
  ],
  [
    "refusals",
    "a code that no response has",
    "/components/schemas/ProblemCode/enum/17",
    (c) => {
      c.components.schemas.ProblemCode.enum.push("TEAPOT");
      c.components.schemas.ProblemCode["x-enumDescriptions"].TEAPOT = "Short and stout.";
    },
  ],
  [
    "refusals",
    "an example with another code",
    bodyOf("NotFound", "examples/unknownContact/value/errors/0/error"),
    (c) => {
      errorOf(c, "NotFound", "unknownContact").error = "CONFLICT";
    },
  ],
  [
    "body-examples",
    "a request without examples",
    `${find}/requestBody/content/application~1json`,
    (c) => {
      delete findOf(c).requestBody.content["application/json"].examples;
    },
  ],
  [
    "body-examples",
    "a response without examples",
    `${list}/get/responses/200/content/application~1json`,
    (c) => {
      listOf(c).responses["200"].content["application/json"].examples = {};
    },
  ],
  [
    "body-examples",
    "an example without a summary",
    bodyOf("NotFound", "examples/unknownContact"),
    (c) => {
      delete c.components.responses.NotFound.content["application/json"].examples.unknownContact.summary;
    },
  ],
];
