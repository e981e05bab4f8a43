// Bodies of requests and responses: always JSON, always a schema with a name.
import type { Spec } from "@contacts-api/openapi/load";
import { isNode, members, type Node, text } from "@contacts-api/openapi/node";
import { referenceName } from "@contacts-api/openapi/pointer";

export interface Body {
  readonly schemaName: string;
  readonly description: string;
  /** The first named example, whole: it becomes the example in the documentation of the client. */
  readonly example: unknown;
}

export interface Header {
  readonly name: string;
  readonly required: boolean;
}

export interface Response {
  readonly status: number;
  readonly description: string;
  readonly problemCode: string | undefined;
  readonly headers: readonly Header[];
  readonly schemaName: string | undefined;
}

/** A 2xx. It always has a body, for the envelope is promised. */
export interface Success extends Response {
  readonly schemaName: string;
}

export function successes(responses: readonly Response[]): Success[] {
  return responses.filter((response): response is Success => isSuccess(response.status));
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

export function readBody(spec: Spec, place: string, reference: unknown): Body | undefined {
  if (!isNode(reference)) return undefined;
  const node = spec.resolve(reference);
  if (node["required"] !== true) {
    spec.fail(`${place}/requestBody`, {
      what: "A request body is optional.",
      expected: "required: true",
      received: `required: ${String(node["required"])}`,
      remedy: "Demand the body, `{}` if nothing else, or leave requestBody out.",
    });
  }
  const content = jsonContent(spec, `${place}/requestBody`, node);
  const [example] = members(content?.["examples"]);
  return {
    schemaName: schemaName(spec, `${place}/requestBody/content/application~1json/schema`, content),
    description: text(node["description"]),
    example: example ? spec.resolve(example[1])["value"] : undefined,
  };
}

export function readResponse(spec: Spec, place: string, status: string, reference: Node): Response {
  const node = spec.resolve(reference);
  const code = node["x-problem-code"];
  if (!/^[1-5]\d\d$/.test(status)) {
    spec.fail(place, {
      what: "A response stands under something that is not a status.",
      expected: 'a status from "100" to "599"',
      received: status,
      remedy: "Name the status; ranges and `default` are not supported.",
    });
  }
  const content = jsonContent(spec, place, node);
  if (!content && isSuccess(Number(status))) {
    spec.fail(place, {
      what: "A success has no body.",
      expected: "content: application/json with an envelope, which every answer has",
      received: `${status} without content`,
      remedy: "Describe the envelope.",
    });
  }
  return {
    status: Number(status),
    description: text(node["description"]),
    problemCode: typeof code === "string" ? code : undefined,
    headers: members(node["headers"]).map(([name, header]) => ({
      name,
      required: spec.resolve(header)["required"] === true,
    })),
    schemaName: content && schemaName(spec, `${place}/content/application~1json/schema`, content),
  };
}

function jsonContent(spec: Spec, place: string, node: Node): Node | undefined {
  const types = members(node["content"]);
  const [only] = types;
  if (only && (types.length > 1 || only[0] !== "application/json")) {
    spec.fail(place, {
      what: "A body has a media type the generator does not know.",
      expected: "application/json alone",
      received: types.map(([type]) => type).join(", "),
      remedy: "Describe the body as application/json.",
    });
  }
  return only?.[1];
}

function schemaName(spec: Spec, place: string, content: Node | undefined): string {
  const schema = content?.["schema"];
  const reference = isNode(schema) ? schema["$ref"] : undefined;
  if (typeof reference === "string") return referenceName(reference);
  return spec.fail(place, {
    what: "The schema of a body has no name.",
    expected: "$ref: '#/components/schemas/<Name>'",
    received: JSON.stringify(schema) ?? "nothing",
    remedy: "Move the schema to components/schemas, so that callers have a type to name.",
  });
}
