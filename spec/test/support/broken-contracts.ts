// biome-ignore lint/suspicious/noExplicitAny: a broken contract has no type.
type Broken = any;
export type BrokenContract = [rule: string, fault: string, at: string, breakIt: (contract: Broken) => void];

const list = "/paths/~1v1~1contacts";
const one = "/paths/~1v1~1contacts~1{contact_id}";
const find = "/paths/~1v1~1contacts~1find/post";

const listOf = (contract: Broken) => contract.paths["/v1/contacts"].get;
const getOf = (contract: Broken) => contract.paths["/v1/contacts/{contact_id}"].get;
const patchOf = (contract: Broken) => contract.paths["/v1/contacts/{contact_id}"].patch;
const findOf = (contract: Broken) => contract.paths["/v1/contacts/find"].post;
const without = (parameters: Array<{ $ref: string }>, name: string) =>
  parameters.filter(({ $ref }) => !$ref.endsWith(`/${name}`));

const statusCases: BrokenContract[] = [
  ...["400", "401", "406", "429", "500", "503"].map(
    (status): BrokenContract => [
      "operation-statuses",
      `an operation without ${status}`,
      `${list}/get/responses`,
      (contract) => delete listOf(contract).responses[status],
    ],
  ),
  ...["404", "409", "412", "413", "415", "422"].map(
    (status): BrokenContract => [
      "operation-statuses",
      `a PATCH with body, path parameter, Idempotency-Key and If-Match without ${status}`,
      `${one}/patch/responses`,
      (contract) => delete patchOf(contract).responses[status],
    ],
  ),
];

/** One small fault each, which rule reports it, and where. */
export const brokenContracts: BrokenContract[] = [
  [
    "operation-id",
    "a verb outside the list",
    `${list}/get/operationId`,
    (c) => (listOf(c).operationId = "fetchContacts"),
  ],
  [
    "operation-id",
    "a verb of another method",
    `${list}/get/operationId`,
    (c) => (listOf(c).operationId = "updateList"),
  ],
  ["operation-id", "a verb without a noun", `${list}/get/operationId`, (c) => (listOf(c).operationId = "list")],
  ["operation-id", "another case", `${list}/get/operationId`, (c) => (listOf(c).operationId = "list_contacts")],

  ["operation-text", "a summary with a full stop", `${list}/get/summary`, (c) => (listOf(c).summary += ".")],
  ["operation-text", "a summary without a verb", `${list}/get/summary`, (c) => (listOf(c).summary = "All contacts")],
  ["operation-text", "a summary of one word", `${list}/get/summary`, (c) => (listOf(c).summary = "List")],
  ["operation-text", "no description", `${list}/get`, (c) => delete listOf(c).description],
  ["operation-text", "no tag", `${list}/get`, (c) => delete listOf(c).tags],

  [
    "operation-parameters",
    "no X-Request-Id",
    `${list}/get`,
    (c) => {
      listOf(c).parameters = without(listOf(c).parameters, "RequestId");
    },
  ],
  [
    "operation-parameters",
    "a PATCH without Idempotency-Key",
    `${one}/patch`,
    (c) => {
      patchOf(c).parameters = without(patchOf(c).parameters, "IdempotencyKey");
    },
  ],
  [
    "operation-parameters",
    "a POST without Idempotency-Key",
    find,
    (c) => {
      findOf(c).parameters = without(findOf(c).parameters, "IdempotencyKey");
    },
  ],

  ...statusCases,
  [
    "operation-statuses",
    "a GET with If-None-Match without 304",
    `${one}/get/responses`,
    (c) => {
      delete getOf(c).responses["304"];
    },
  ],
  [
    "operation-statuses",
    "a change with If-None-Match without 412",
    `${one}/patch/responses`,
    (c) => {
      patchOf(c).parameters = without(patchOf(c).parameters, "IfMatch");
      delete patchOf(c).responses["412"];
    },
  ],
  [
    "operation-statuses",
    "a path without x-other-methods",
    list,
    (c) => delete c.paths["/v1/contacts"]["x-other-methods"],
  ],
  [
    "operation-statuses",
    "a path with another answer as x-other-methods",
    list,
    (c) => {
      const other = structuredClone(c.components.responses.MethodNotAllowed);
      other["x-problem-code"] = "NOT_FOUND";
      other.content["application/json"].examples.otherMethod.value.errors[0].error = "NOT_FOUND";
      c.paths["/v1/contacts"]["x-other-methods"] = other;
    },
  ],

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
    "/components/responses/MethodNotAllowed",
    (c) => {
      delete c.components.responses.MethodNotAllowed.headers.Allow;
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
    "a code that nothing answers",
    "/components/schemas/ProblemCode/enum/13",
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
    "described",
    "a schema without a description",
    "/components/schemas/ContactUpdate",
    (c) => {
      delete c.components.schemas.ContactUpdate.description;
    },
  ],
  [
    "described",
    "a property without a description",
    "/components/schemas/Contact/properties/created_at",
    (c) => {
      delete c.components.schemas.Contact.properties.created_at.description;
    },
  ],
  [
    "described",
    "a property without an example",
    "/components/schemas/Contact/properties/created_at",
    (c) => {
      delete c.components.schemas.Contact.properties.created_at.examples;
    },
  ],
  [
    "described",
    "a list of scalars without an example",
    "/components/schemas/Problem/properties/contact_ids",
    (c) => {
      delete c.components.schemas.Problem.properties.contact_ids.examples;
      c.components.schemas.Problem.properties.contact_ids.items = { type: "string" };
    },
  ],
  [
    "described",
    "an object of any shape without an example",
    "/components/schemas/ContactMemory/properties/facts",
    (c) => {
      delete c.components.schemas.ContactMemory.properties.facts.examples;
    },
  ],
  [
    "described",
    "a code without a meaning",
    "/components/schemas/ProblemCode/x-enumDescriptions",
    (c) => {
      delete c.components.schemas.ProblemCode["x-enumDescriptions"].CONFLICT;
    },
  ],
  [
    "described",
    "a parameter without a description",
    "/components/parameters/Limit",
    (c) => {
      delete c.components.parameters.Limit.description;
    },
  ],
  [
    "described",
    "a header without an example",
    "/components/headers/ETag",
    (c) => {
      delete c.components.headers.ETag.example;
    },
  ],
  [
    "described",
    "a request body without a description",
    `${find}/requestBody`,
    (c) => {
      delete findOf(c).requestBody.description;
    },
  ],

  [
    "request-limits",
    "a string without maxLength",
    "/components/schemas/ExternalId",
    (c) => {
      delete c.components.schemas.ExternalId.maxLength;
    },
  ],
  [
    "request-limits",
    "a parameter without maximum",
    "/components/parameters/Offset/schema",
    (c) => {
      delete c.components.parameters.Offset.schema.maximum;
    },
  ],
  [
    "request-limits",
    "a parameter without minimum",
    "/components/parameters/Offset/schema",
    (c) => {
      delete c.components.parameters.Offset.schema.minimum;
    },
  ],
  [
    "request-limits",
    "a pattern without x-expected",
    "/components/schemas/PhoneNumber",
    (c) => {
      delete c.components.schemas.PhoneNumber["x-expected"];
    },
  ],
  [
    "request-limits",
    "an object that does not say additionalProperties",
    "/components/schemas/ContactFind",
    (c) => {
      delete c.components.schemas.ContactFind.additionalProperties;
    },
  ],
  [
    "request-limits",
    "a list without maxItems",
    "/components/schemas/ContactFind/properties/tags",
    (c) => {
      const tags = {
        type: "array",
        description: "Tags.",
        items: { type: "string", maxLength: 9 },
        examples: [["vip"]],
      };
      c.components.schemas.ContactFind.properties.tags = tags;
    },
  ],
  [
    "request-limits",
    "a limit that is missing in a list",
    "/components/schemas/ContactFind/properties/tags/items",
    (c) => {
      const tags = { type: "array", maxItems: 9, description: "Tags.", items: { type: "string" }, examples: [["vip"]] };
      c.components.schemas.ContactFind.properties.tags = tags;
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

  [
    "names",
    "a path in another case",
    "/paths/~1v1~1contacts~1findOne",
    (c) => {
      c.paths["/v1/contacts/findOne"] = c.paths["/v1/contacts/find"];
      delete c.paths["/v1/contacts/find"];
    },
  ],
  [
    "names",
    "a query parameter in another case",
    "/components/parameters/Limit/name",
    (c) => {
      c.components.parameters.Limit.name = "pageSize";
    },
  ],
  [
    "names",
    "a header in another case",
    "/components/parameters/IfMatch/name",
    (c) => {
      c.components.parameters.IfMatch.name = "if_match";
    },
  ],
  [
    "names",
    "a property in another case",
    "/components/schemas/ContactFind/properties/externalId",
    (c) => {
      c.components.schemas.ContactFind.properties.externalId = { $ref: "#/components/schemas/ExternalId" };
    },
  ],

  [
    "unused-components",
    "a component that nothing refers to",
    "/components/responses/Teapot",
    (c) => {
      c.components.responses.Teapot = structuredClone(c.components.responses.NotFound);
    },
  ],
  [
    "unused-components",
    "a component that only refers to itself",
    "/components/schemas/Tree",
    (c) => {
      const children = { type: "array", description: "Below.", items: { $ref: "#/components/schemas/Tree" } };
      c.components.schemas.Tree = { type: "object", description: "A tree.", properties: { children } };
    },
  ],
  [
    "unused-components",
    "a security scheme that nothing asks for",
    "/components/securitySchemes/otherKey",
    (c) => {
      c.components.securitySchemes.otherKey = { type: "http", scheme: "bearer", description: "Another." };
    },
  ],
];

function bodyOf(response: string, rest: string): string {
  return `/components/responses/${response}/content/application~1json/${rest}`;
}

function errorOf(contract: Broken, response: string, example: string): Broken {
  return contract.components.responses[response].content["application/json"].examples[example].value.errors[0];
}
