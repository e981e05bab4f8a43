import type { JsonObject } from "@contacts-api/openapi/node";

const pet = { $ref: "#/components/schemas/Pet" };

/** A specification that says in every way of OpenAPI 3.1 what ours has no need to say. */
export const foreignSpec: JsonObject = {
  openapi: "3.1.0",
  info: {
    title: "Pets",
    version: "2",
    contact: { name: "Pet people", url: "https://pets.example/people", email: "people@pets.example" },
    license: { name: "Kennel", url: "https://pets.example/licence" },
    termsOfService: "https://pets.example/terms",
  },
  externalDocs: { url: "https://pets.example/more", description: "More about pets" },
  servers: [
    {
      url: "https://{region}.pets.example",
      variables: { region: { default: "eu", enum: ["eu", "us"], description: "Where the pets live." } },
    },
  ],
  tags: [{ name: "Pets" }, { name: "Rules", description: "A tag that is only prose." }],
  paths: {
    "/pets": {
      summary: "All the pets.",
      servers: [{ url: "https://kennel.example" }],
      post: {
        operationId: "addPet",
        summary: "Add a pet",
        tags: ["Pets", "Animals"],
        externalDocs: { url: "https://pets.example/adding" },
        security: [{ oauth: ["pets:write"], apiKey: [] }, { certificate: [] }, {}],
        parameters: [
          {
            name: "sort",
            in: "query",
            schema: { type: "string" },
            examples: {
              newest: { summary: "The youngest first", value: "-birthday" },
              addPet: { summary: "The youngest first", value: "-birthday" },
            },
          },
          { name: "ids", in: "query", style: "pipeDelimited", explode: false, schema: { type: "array", items: {} } },
          { name: "filter", in: "query", content: { "application/json": { schema: { maxProperties: 3 } } } },
          { $ref: "#/components/parameters/Trace", description: "Said beside the reference." },
        ],
        requestBody: {
          description: "The pet.",
          content: {
            "multipart/form-data": {
              examples: { rex: { summary: "A dog", description: "As most are.", value: { name: "Rex", photo: null } } },
              schema: { type: "object", properties: { name: { type: "string", examples: ["Rex"] }, photo: {} } },
              encoding: { photo: { contentType: "image/png", headers: { "X-Size": { schema: { maximum: 99 } } } } },
            },
            "application/json": {
              schema: pet,
              examples: { tom: { summary: "A cat as JSON", value: { kind: "tomcat" } } },
            },
            "application/xml": { schema: pet },
          },
        },
        callbacks: {
          fed: {
            "{$request.body#/url}": {
              post: {
                summary: "The pet was fed",
                requestBody: {
                  content: { "application/json": { schema: { properties: { meal: { type: "string" } } } } },
                },
                responses: { "204": { description: "Noted." } },
              },
            },
          },
        },
        responses: {
          "201": {
            description: "Added.\n\n- And fed.",
            headers: { Location: { description: "Where the pet is.", schema: { type: "string" } } },
            content: {
              "application/json": {
                schema: pet,
                examples: { long: { externalValue: "https://pets.example/long.json" } },
              },
              "text/csv": { schema: { type: "string", maxLength: 77 } },
            },
            links: {
              feed: { operationId: "feedPet", parameters: { id: "$response.body#/id" }, description: "Feed it." },
            },
          },
          "4XX": {
            description: "Your fault.",
            headers: { Location: { description: "Where the rules are.", schema: { type: "string" } } },
            content: { "application/json": { schema: { properties: { why: {} } } } },
          },
          default: { description: "Anything else." },
        },
      },
    },
    "/pets/{id}/meals": {
      post: {
        operationId: "feedPet",
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        security: [{ basic: [] }],
        requestBody: {
          content: { "application/x-www-form-urlencoded": { schema: { properties: { meal: { const: "a bone" } } } } },
        },
        responses: { "204": { description: "Fed." } },
      },
    },
  },
  webhooks: {
    petLost: {
      post: {
        summary: "A pet was lost",
        requestBody: { content: { "application/json": { schema: { properties: { where: { examples: ["park"] } } } } } },
        responses: { "200": { description: "Searching." } },
      },
    },
  },
  components: {
    parameters: { Trace: { name: "trace", in: "header", description: "Said at home.", schema: { type: "string" } } },
    schemas: { Pet: { type: "object", properties: { id: { type: "string" }, kind: { type: "string" } } } },
    securitySchemes: {
      oauth: {
        type: "oauth2",
        flows: {
          authorizationCode: {
            authorizationUrl: "https://pets.example/authorize",
            tokenUrl: "https://pets.example/token",
            scopes: { "pets:write": "Change pets.", "pets:read": "See pets." },
          },
        },
      },
      openId: { type: "openIdConnect", openIdConnectUrl: "https://pets.example/.well-known/openid-configuration" },
      apiKey: { type: "apiKey", in: "header", name: "X-Pet-Key" },
      basic: { type: "http", scheme: "basic" },
      certificate: { type: "mutualTLS" },
    },
  },
};
