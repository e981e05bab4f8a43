// The permissions and the memory of one connection of an agent. Every call passes through here, in this order.
import {
  type CallToolResult,
  type ClientCapabilities,
  type InputRequiredResult,
  ProtocolError,
  ProtocolErrorCode,
  type ServerContext,
} from "@modelcontextprotocol/server";
import type { Send } from "../api.ts";
import { failureOf, refusal, unseen } from "../results/refusal.ts";
import { ForeignResponse } from "../results/response-body.ts";
import type { Offer } from "../tools/offer.ts";
import { argumentFaults } from "../tools/request.ts";
import type { JsonObject, Tool } from "../tools/tool.ts";
import type { Audit } from "./audit.ts";
import { CallLimit } from "./call-limit.ts";
import { confirm, isResponse } from "./confirmation.ts";
import { exchange } from "./exchange.ts";
import { OpenQuestions } from "./open-questions.ts";
import { SeenVersions } from "./seen-versions.ts";

export interface SessionOptions {
  readonly offer: Offer;
  readonly send: Send;
  readonly audit: Audit;
  readonly callsPerMinute: number;
  readonly maxCharacters: number;
}

interface Outcome {
  readonly result: CallToolResult | InputRequiredResult;
  readonly status: number | string;
  readonly requestId?: string | null;
}

export class Session {
  readonly #options: SessionOptions;
  readonly #limit: CallLimit;
  readonly #questions = new OpenQuestions();
  readonly #seen = new SeenVersions();

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#limit = new CallLimit(options.callsPerMinute);
  }

  /** Calls a tool, and logs a line about it. */
  async call(
    name: string,
    given: JsonObject,
    context: ServerContext,
    capabilities: ClientCapabilities | undefined,
  ): Promise<CallToolResult | InputRequiredResult> {
    const started = performance.now();
    const tool = this.#options.offer.tools.find((one) => one.name === name);
    const outcome = tool ? await this.#perform(tool, given, context, capabilities) : this.#missing(name);
    this.#options.audit({
      time: new Date().toISOString(),
      // Unknown names of tools are not logged: a model may have put anything into them.
      tool: tool || outcome.status === "switched_off" ? name : "unknown",
      operationId: tool?.operationId ?? null,
      status: outcome.status,
      durationMs: Math.round(performance.now() - started),
      requestId: outcome.requestId ?? null,
    });
    if (outcome.status !== "unknown_tool") return outcome.result;
    const names = this.#options.offer.tools.map((one) => one.name).join(", ");
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown tool. The tools are ${names}.`);
  }

  #missing(name: string): Outcome {
    const reason = this.#options.offer.reasonFor(name);
    return reason === undefined
      ? { result: refusal(), status: "unknown_tool" }
      : { result: refusal(reason), status: "switched_off" };
  }

  async #perform(
    tool: Tool,
    given: JsonObject,
    context: ServerContext,
    capabilities: ClientCapabilities | undefined,
  ): Promise<Outcome> {
    const isCounted = isResponse(context) && this.#questions.close(tool, given);
    const wait = isCounted ? undefined : this.#limit.take();
    if (wait !== undefined) return { result: tooMany(this.#options.callsPerMinute, wait), status: "rate_limited" };
    const faults = argumentFaults(tool, given);
    if (faults.length > 0) {
      const lines = faults.map((fault) => `- ${fault}`);
      const advice = "What to do: correct the arguments, and call it again.";
      return { result: refusal(`${tool.name} was not sent.`, ...lines, advice), status: "bad_arguments" };
    }
    const unread = this.#seen.unseen(tool, given);
    if (unread !== undefined) return { result: unseen(tool, unread), status: "unseen" };
    const response = confirm(tool, given, context, capabilities);
    if (response === "declined") {
      const text = `The person declined, and ${tool.name} was not sent. Do not try again unless the person asks for it.`;
      return { result: refusal(text), status: "declined" };
    }
    if (response !== "accepted") {
      this.#questions.open(tool, given);
      return { result: response, status: "asked" };
    }
    return this.#exchange(tool, given, context.mcpReq.signal);
  }

  async #exchange(tool: Tool, given: JsonObject, signal: AbortSignal): Promise<Outcome> {
    const { send, maxCharacters } = this.#options;
    try {
      return await exchange(tool, given, { send, seen: this.#seen, maxCharacters, signal });
    } catch (error) {
      const status = error instanceof ForeignResponse ? "foreign_response" : "no_response";
      return { result: failureOf(tool, error), status };
    }
  }
}

function tooMany(callsPerMinute: number, wait: number): CallToolResult {
  return refusal(
    `Too many calls: this session may make ${callsPerMinute} a minute.`,
    `What to do: wait ${wait} seconds before the next call, and ask for more at a time.`,
  );
}
