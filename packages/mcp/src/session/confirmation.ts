// Asks a person to confirm changes that cannot be undone, if the client supports questions.
import {
  type ClientCapabilities,
  type InputRequiredResult,
  inputRequired,
  inputResponse,
  type ServerContext,
} from "@modelcontextprotocol/server";
import type { JsonObject, Tool } from "../tools/tool.ts";

const key = "confirm";

/** Returns true if a call comes with the response to a question. */
export function isResponse({ mcpReq }: ServerContext): boolean {
  return inputResponse(mcpReq.inputResponses, key).kind === "elicit";
}

/** Returns the question, or the reply. A client that cannot ask leaves the decision to --allow-destructive. */
export function confirm(
  tool: Tool,
  given: JsonObject,
  { mcpReq }: ServerContext,
  capabilities: ClientCapabilities | undefined,
): InputRequiredResult | "accepted" | "declined" {
  if (!tool.annotations.destructiveHint || !canAsk(capabilities)) return "accepted";
  const response = inputResponse(mcpReq.inputResponses, key);
  if (response.kind === "elicit") return response.action === "accept" ? "accepted" : "declined";
  const values = Object.entries(given).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const message = `${tool.title}? This cannot be undone.\n${values.join("\n")}`;
  const question = inputRequired.elicit({ message, requestedSchema: { type: "object", properties: {} } });
  return inputRequired({ inputRequests: { [key]: question } });
}

/** Tells if the client shows forms. A capability that names no mode means forms. */
function canAsk(capabilities: ClientCapabilities | undefined): boolean {
  const elicitation = capabilities?.elicitation;
  return elicitation !== undefined && ("form" in elicitation || !("url" in elicitation));
}
