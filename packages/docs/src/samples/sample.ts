import type { Language } from "../highlight.ts";
import type { Operation } from "../model/operation.ts";
import type { Server } from "../model/reference.ts";
import type { NamedExample } from "../model/response.ts";
import { curl } from "./curl.ts";

/** One request in every language, and the answer to it. */
export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly requests: readonly { readonly label: string; readonly language: Language; readonly code: string }[];
  readonly answers: readonly { readonly status: string; readonly example: NamedExample }[];
}

/** A sample per named request example. The answer to it is the success example of the same name. */
export function samplesOf(operation: Operation, server: string): Sample[] {
  const answers = operation.responses
    .filter(({ status }) => status.startsWith("2"))
    .flatMap(({ status, contents }) =>
      contents.flatMap(({ examples }) => examples.map((example) => ({ status, example }))),
    );
  const requests = operation.body?.contents[0]?.examples ?? [];
  if (requests.length === 0) {
    return [{ name: "request", title: operation.title, requests: [curlOf(operation, server)], answers }];
  }
  return requests.map((request) => ({
    name: request.name,
    title: request.summary ?? request.name,
    requests: [curlOf(operation, server, request)],
    answers: answers.filter(({ example }) => example.name === request.name),
  }));
}

/** Success examples that answer no named request. */
export function otherAnswers(operation: Operation, samples: readonly Sample[]): Sample["answers"] {
  const shown = new Set(samples.flatMap(({ answers }) => answers.map(({ example }) => example)));
  return operation.responses
    .filter(({ status }) => status.startsWith("2"))
    .flatMap(({ status, contents }) =>
      contents.flatMap(({ examples }) => examples.map((example) => ({ status, example }))),
    )
    .filter(({ example }) => !shown.has(example));
}

/** Samples are for trying out: they call the server that readers start on their own machine, if there is one. */
export function sampleServer(servers: readonly Server[]): string {
  const local = servers.find(({ url }) => /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::|\/|$)/u.test(url));
  return (local ?? servers[0])?.url ?? "";
}

function curlOf(operation: Operation, server: string, example?: NamedExample): Sample["requests"][number] {
  return { label: "curl", language: "bash", code: curl(operation, server, example?.value) };
}
