// The tools of the MCP server (tools.ts), and the same for agents that do not speak MCP (tools.json).
import { literal } from "@contacts-api/openapi/literal";
import type { Contract } from "../contract.ts";
import { toolsOf } from "./tool-list.ts";

export function tools(contract: Contract): string {
  const entries = toolsOf(contract).map((tool) => `  ${literal(tool, { indent: "  " })},\n`);
  return `import type { Tool } from "../tools/tool.ts";

/** A tool for each operation whose request and responses are JSON or text. */
export const tools: readonly Tool[] = [
${entries.join("")}];
`;
}

/** Returns the tools as the MCP server lists them, as JSON. */
export function toolsJson(contract: Contract): string {
  const listed = toolsOf(contract).map(({ name, title, description, inputSchema, outputSchema, annotations }) => ({
    name,
    title,
    description,
    inputSchema,
    outputSchema,
    annotations,
  }));
  return `${JSON.stringify(listed, undefined, 1)}\n`;
}
