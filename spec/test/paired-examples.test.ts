// Microcks and Specmatic pair the examples of a request and its response by their name.
import { follow } from "@contacts-api/openapi/follow";
import { parametersOf } from "@contacts-api/openapi/parameters";
import { describe, expect, test } from "vitest";
import { type Operation, type Parameter, readContract } from "../conformance/contract.ts";

type WithParameters = { parameters?: Parameter[] };

const contract = readContract();

const demanded = Object.values(contract.paths).flatMap((item) =>
  Object.values(item)
    .filter(({ operationId }) => operationId !== undefined)
    .flatMap((operation) =>
      parametersOf(contract, item as WithParameters, operation)
        .filter(({ required }) => required)
        .map((parameter) => ({ id: operation.operationId, operation, parameter, name: parameter.name })),
    ),
);

describe("a parameter that is required", () => {
  test.each(demanded)("has an example for each of $id's success, of its body and of its 404: $name", (one) => {
    expect(Object.keys(one.parameter.examples ?? {})).toEqual(
      expect.arrayContaining(namesOf(one.operation, "2", "404")),
    );
  });

  test("has another value for a 404 than for the successes", () => {
    for (const { operation, parameter } of demanded) {
      const valueNamed = (name: string) => parameter.examples?.[name]?.value;
      const [found, missing] = ["2", "404"].map((status) =>
        namesOf({ operationId: operation.operationId, responses: operation.responses }, status),
      );
      for (const name of missing ?? []) expect(found?.map(valueNamed), name).not.toContain(valueNamed(name));
    }
  });
});

function namesOf({ requestBody, responses }: Operation, ...statuses: string[]): string[] {
  const contents = Object.entries(responses)
    .filter(([status]) => statuses.some((start) => status.startsWith(start)))
    .map(([, response]) => follow(contract, response).content);
  const media = [requestBody?.content, ...contents].flatMap((content) => Object.values(content ?? {}));
  return media.flatMap(({ examples }) => Object.keys(examples));
}
