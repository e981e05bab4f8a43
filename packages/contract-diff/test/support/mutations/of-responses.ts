// Mutations of the responses of operations.
import { at, type Change, type Json, type Keys, type Mutation, made, rename } from "./mutation.ts";
import { target, targets } from "./uses.ts";

export function ofResponses(document: Json, keys: Keys): Mutation[] {
  const statuses = Object.keys(at(document, keys).responses);
  const added = { description: "New.", headers: {} };
  return [
    ...(statuses.includes("401") && statuses.includes("503")
      ? [made("refer to another refusal", keys, true, (one) => (one.responses["401"] = one.responses["503"]))]
      : []),
    made("respond by another schema", keys, true, (one) => {
      one.responses["200"].content["application/json"].schema = { $ref: "#/components/schemas/ProblemEnvelope" };
    }),
    made("add a callback", keys, true, (one) => (one.callbacks = { changed: {} })),
    made("document a further success", keys, true, (one) => (one.responses["202"] = added)),
    made("document a further refusal", keys, false, (one) => (one.responses["418"] = added)),
    ...statuses.flatMap((status) => {
      const response = at(document, target(document, [...keys, "responses", status]));
      const change = (edit: (own: Json) => void) => (one: Json) => {
        one.responses[status] = structuredClone(response);
        edit(one.responses[status]);
      };
      return [
        made("remove a status", keys, true, (one) => delete one.responses[status], status),
        ...(status === "200"
          ? [made("respond with another status", keys, true, (one) => rename(one.responses, "200", "203"), status)]
          : []),
        ...(response.content
          ? [
              made(
                "respond without a body",
                keys,
                true,
                change((own) => delete own.content),
                status,
              ),
              made(
                "respond with another media type",
                keys,
                true,
                change((own) => rename(own.content, "application/json", "application/xml")),
                status,
              ),
            ]
          : []),
        ...(response["x-problem-code"]
          ? [
              made(
                "respond with another code",
                keys,
                true,
                change((own) => (own["x-problem-code"] = "INTERNAL_ERROR_2")),
                status,
              ),
            ]
          : []),
        ...(response["x-max-bytes"]
          ? [
              made(
                "lower the limit of a body",
                keys,
                true,
                change((own) => (own["x-max-bytes"] -= 1)),
                status,
              ),
            ]
          : []),
        ...headersOf(document, keys, status, response, change),
      ];
    }),
  ];
}

function headersOf(
  document: Json,
  keys: Keys,
  status: string,
  response: Json,
  change: (edit: (own: Json) => void) => Change,
): Mutation[] {
  const place = target(document, [...keys, "responses", status]);
  const headers = targets(document, [...place, "headers"]).map((header) => at(document, header));
  return Object.keys(response.headers ?? {}).flatMap((name, index) => [
    made(
      "remove a header",
      keys,
      true,
      change((own) => delete own.headers[name]),
      `${status} ${name}`,
    ),
    made(
      "rename a header",
      keys,
      true,
      change((own) => rename(own.headers, name, `${name}-New`)),
      `${status} ${name}`,
    ),
    ...(headers[index].required
      ? [
          made(
            "let a header be absent",
            keys,
            true,
            change((own) => {
              own.headers[name] = { ...headers[index], required: false };
            }),
            `${status} ${name}`,
          ),
        ]
      : [
          made(
            "always send a header",
            keys,
            false,
            change((own) => {
              own.headers[name] = { ...headers[index], required: true };
            }),
            `${status} ${name}`,
          ),
        ]),
  ]);
}
