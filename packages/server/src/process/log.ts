// One line of JSON per request, without personal data: ids, the operation, the outcome and the time it took.
import { type Logger, pino } from "pino";
import type { RequestRecord } from "../http/request-record.ts";
import type { HttpRefusal } from "./listener/listener-options.ts";
import type { LogOutput } from "./log-output.ts";

/** A log on the output, which from then on reports its dropped lines here. */
export function createLog(level: string, output: LogOutput): Logger {
  const log = pino({ level, base: null, timestamp }, output);
  output.onDropped = (dropped) => log.warn({ dropped }, "log lines dropped, as they could not be written");
  return log;
}

let [formattedAt, formatted] = ["", ""];

/** The time of a line, RFC 3339 with milliseconds, formatted once for all lines of a millisecond. */
function timestamp(): string {
  const now = pino.stdTimeFunctions.epochTime();
  if (now !== formattedAt) [formattedAt, formatted] = [now, pino.stdTimeFunctions.isoTime()];
  return formatted;
}

/** Writes the line of a request. What was unforeseen is an error with its stack; a refusal is ordinary. */
export function logRequest(log: Logger, record: RequestRecord): void {
  const { requestId, traceId, method, operationId, status, milliseconds, caller, aborted, error } = record;
  const line = {
    requestId,
    traceId,
    method,
    operationId,
    status,
    milliseconds: Math.round(milliseconds * 100) / 100,
    orgId: caller?.orgId,
    keyId: caller?.keyId,
    ...(aborted ? { aborted } : {}),
  };
  if (error === undefined) log.info(line, "request");
  else log.error({ ...line, error: describe(error) }, "request failed");
}

/** Writes the line of what never became a request. */
export function logRefusal(log: Logger, refusal: HttpRefusal): void {
  log.info(refusal, "request refused");
}

/** Writes what went wrong where no request is concerned. */
export function logFailure(log: Logger, error: unknown, message: string): void {
  log.error({ error: describe(error) }, message);
}

/** The stack without the message of a database, which may quote the row that it refused. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at "));
  const code = (error as { code?: unknown }).code;
  const cause = error.cause === undefined ? {} : { cause: describe(error.cause) };
  return { type: error.name, ...(typeof code === "string" ? { code } : {}), stack: frames?.join("\n"), ...cause };
}
