// The tools that a server offers. The person who starts the server decides; a model cannot.
import { StartError } from "../options.ts";
import type { Tool } from "./tool.ts";

export interface Permissions {
  readonly allowWrites: boolean;
  readonly allowDestructive: boolean;
  readonly tools: readonly string[] | undefined;
}

export interface Offer {
  readonly tools: readonly Tool[];
  /** Returns the reason why a tool is missing, for a model; undefined for an unknown tool. */
  readonly reasonFor: (name: string) => string | undefined;
}

/** Returns the tools to offer; throws a StartError for a name that is unknown, or that needs another option. */
export function offerOf(all: readonly Tool[], permissions: Permissions): Offer {
  const named = permissions.tools?.map((name) => permitted(toolOf(all, name), permissions)) ?? all;
  const tools = all.filter((tool) => named.includes(tool) && missingOption(tool, permissions) === undefined);
  return {
    tools,
    reasonFor(name) {
      const tool = all.find((one) => one.name === name);
      if (tool === undefined) return undefined;
      const option = missingOption(tool, permissions);
      const what = option ? `It needs ${option}` : "It is not among the tools named by --tools";
      return `${name} is switched off. ${what}, which only the person who runs this server can set. Do not try another way; tell the person.`;
    },
  };
}

function missingOption({ annotations }: Tool, { allowWrites, allowDestructive }: Permissions): string | undefined {
  if (annotations.destructiveHint) return allowDestructive ? undefined : "--allow-destructive";
  return annotations.readOnlyHint || allowWrites ? undefined : "--allow-writes";
}

/** Returns the tool. A tool that is named and not allowed would be missing without a word. */
function permitted(tool: Tool, permissions: Permissions): Tool {
  const option = missingOption(tool, permissions);
  if (option === undefined) return tool;
  throw new StartError(`--tools names ${tool.name}, which needs ${option}. Add ${option}, or leave ${tool.name} out.`);
}

/** Finds a tool by `get_contact`, `getContact` or `get`. */
function toolOf(all: readonly Tool[], name: string): Tool {
  const found = all.find((tool) => [tool.name, tool.operationId, tool.clientMethod].includes(name));
  if (found) return found;
  throw new StartError(
    `--tools names ${name}, which does not exist. The tools are ${all.map((one) => one.name).join(", ")}.`,
  );
}
