// The body of a response, if it is one of the API's. Proxies and log-in pages respond with 200 as well.
import type { JsonObject, Tool } from "../tools/tool.ts";

/** A success that the API does not send. Its message says what came instead, without quoting it. */
export class ForeignResponse extends Error {
  override readonly name = "ForeignResponse";
}

/** Returns the envelope, or `{ data }` for text; undefined without a body. Throws a ForeignResponse for any other success. */
export async function bodyOf(tool: Tool, response: Response): Promise<JsonObject | undefined> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  const body = isJson ? objectIn(text) : undefined;
  if (!response.ok || (body !== undefined && "data" in body)) return body;
  const types = dataTypes(tool);
  if (text === "" && types.includes("null")) return undefined;
  if (!isJson && types.includes("string")) return { data: text };
  const kind = text === "" ? "nothing" : isJson ? "other JSON, or none" : "no JSON";
  throw new ForeignResponse(`The response with status ${response.status} is not one of the API's: it holds ${kind}.`);
}

function objectIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the types that `data` of a success may have. */
function dataTypes({ outputSchema }: Tool): unknown[] {
  const forms = (outputSchema["anyOf"] ?? [outputSchema]) as { readonly properties: { readonly data: JsonObject } }[];
  return forms.flatMap(({ properties }) => properties.data["type"]);
}
