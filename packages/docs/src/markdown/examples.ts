import { inline } from "../text/one-line.ts";
import type { ExampleView, ExchangeView } from "../view/examples.ts";
import { type Edition, fence, prose } from "./lines.ts";

/** Returns requests and their responses; in one language if the edition has one. */
export function exchangeLines(
  { requests, responses }: ExchangeView,
  { language: only }: Edition,
  level: number,
): string[] {
  return [
    ...requests
      .filter(({ label }) => only === undefined || label === only)
      .map(({ label, language, code }) => `${label}:\n\n${fence(language, code)}`),
    ...responses.flatMap((example) => exampleLines(example, level)),
  ];
}

/** Returns an example under its title. */
export function exampleLines({ status, title, description, verified, ...body }: ExampleView, level: number): string[] {
  const words = `${status === undefined ? "" : `Response ${status}: `}${inline(title)}${verified ? ` (${verified.words})` : ""}`;
  return [status === undefined ? `${words}:` : words, prose(description, level + 1), bodyOf(body)];
}

function bodyOf({ json, text, external, note = "" }: Omit<ExampleView, "title">): string {
  if (external !== undefined) return `<${external}>`;
  if (text !== undefined) return fence("text", text);
  return json === undefined ? note : fence("json", JSON.stringify(json, null, 2));
}
