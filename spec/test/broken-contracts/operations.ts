import {
  type BrokenContract,
  deleteOf,
  find,
  findOf,
  getOf,
  list,
  listOf,
  messages,
  one,
  patchOf,
  without,
} from "./parts.ts";

const statusCases: BrokenContract[] = [
  ...["400", "401", "406", "408", "417", "429", "431", "500", "501", "503"].map(
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
export const operations: BrokenContract[] = [
  ["root-client", "no root client", "/tags", (c) => delete c.tags[0]["x-root-client"]],
  [
    "root-client",
    "two root clients",
    "/tags/1/x-root-client",
    (c) => c.tags.splice(1, 0, { name: "Others", description: "Others.", "x-root-client": true }),
  ],
  ["root-client", "a mark that is not true", "/tags/0/x-root-client", (c) => (c.tags[0]["x-root-client"] = "yes")],
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
  [
    "operation-id",
    "a verb of POST at a GET",
    `${list}/get/operationId`,
    (c) => (listOf(c).operationId = "resetContacts"),
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
  ["operation-statuses", "a DELETE without 404", `${one}/delete/responses`, (c) => delete deleteOf(c).responses["404"]],
  [
    "operation-statuses",
    "an operation with content beside 204 without 406",
    `${one}/get/responses`,
    (c) => {
      getOf(c).responses["204"] = deleteOf(c).responses["204"];
      delete getOf(c).responses["406"];
    },
  ],
  [
    "operation-statuses",
    "an operation without 404 beside one whose list is empty instead",
    `${messages}/post/responses`,
    (c) => delete c.paths["/v1/memory/contact/{memory_id}/messages"].post.responses["404"],
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
    "a property in camel case that the original API has not",
    "/components/schemas/MemoryContext/properties/lastCall",
    (c) => {
      c.components.schemas.MemoryContext.properties.lastCall = { $ref: "#/components/schemas/CallId" };
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
];
