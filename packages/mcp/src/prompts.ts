// Prompts that a person picks: two tasks that go wrong when an agent hurries.
import type { GetPromptResult, Prompt } from "@modelcontextprotocol/server";
import { ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";

interface Task {
  readonly prompt: Prompt;
  readonly text: (given: Readonly<Record<string, string>>) => string;
}

const tasks: readonly Task[] = [
  {
    prompt: {
      name: "find_and_update_contact",
      title: "Find a contact and update it",
      description:
        "Finds one contact by a phone number, an e-mail address or an external id, shows it, and changes it after a confirmation.",
      arguments: [
        { name: "contact", description: "A phone number, an e-mail address or an external id.", required: true },
        { name: "change", description: "What to change, in your own words.", required: true },
      ],
    },
    text: ({ contact, change }) => `Find the contact with ${contact} and make this change: ${change}

1. Look it up with find_contact. If there is none, say so and stop: do not create one.
2. Show me its current values beside the new ones, and wait for my confirmation.
3. Call update_contact with the changed fields only. If it has changed in the meantime, read it again and go back to step 2.
4. Show me the updated contact.`,
  },
  {
    prompt: {
      name: "clean_up_duplicates",
      title: "Propose merges of duplicates",
      description: "Looks for contacts that are the same person, and proposes merges. It performs none.",
      arguments: [{ name: "limit", description: "The maximum number of contacts to look at. The default is 200." }],
    },
    text: ({ limit = "200" }) => `Look for contacts that may be the same person, among the first ${limit}.

1. Read them page by page with list_contacts.
2. Compare names, e-mail addresses, phone numbers and metadata. Equal names alone prove nothing.
3. Give me a table: the contact to keep, the duplicate, the reasons for it, the reasons against it, your confidence.

Only propose. Do not call merge_contacts, delete_contact or any other tool that changes something.`,
  },
];

export const prompts: readonly Prompt[] = tasks.map(({ prompt }) => prompt);

/** Returns the text of a prompt; refuses an unknown name and a missing argument. */
export function promptFor(name: string, given: Readonly<Record<string, string>>): GetPromptResult {
  const task = tasks.find(({ prompt }) => prompt.name === name);
  const names = prompts.map((one) => one.name).join(", ");
  if (!task) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown prompt. The prompts are ${names}.`);
  const missing = task.prompt.arguments?.find((one) => one.required && !given[one.name]);
  if (missing) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `${name} needs the argument ${missing.name}.`);
  const { description = "" } = task.prompt;
  return { description, messages: [{ role: "user", content: { type: "text", text: task.text(given) } }] };
}
