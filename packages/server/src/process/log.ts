// The log: one line of JSON per request, without personal data. A line has ids, the operation, the outcome and the
// duration.
import { type Logger, pino } from "pino";
import type { RequestRecord } from "../http/request-record.ts";
import type { HttpRefusal } from "./listener/listener-options.ts";
import type { LogOutput } from "./log-output.ts";

/** Creates a log on the output. The output reports its dropped lines in this log. */
export function createLog(level: string, output: LogOutput): Logger {
  const log = pino({ level, base: null, timestamp }, output);
  output.onDropped = (dropped) => log.warn({ dropped }, "log lines dropped, because they could not be written");
  return log;
}

let [formattedAt, formatted] = ["", ""];

/** Returns the time of a line in RFC 3339 with milliseconds, formatted once per millisecond. */
function timestamp(): string {
  const now = pino.stdTimeFunctions.epochTime();
  if (now !== formattedAt) [formattedAt, formatted] = [now, pino.stdTimeFunctions.isoTime()];
  return formatted;
}

/** Writes the line of a request. An unexpected error is logged with its stack; a refusal is ordinary. */
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

/** Writes the line of data that never became a request. */
export function logRefusal(log: Logger, refusal: HttpRefusal): void {
  log.info(refusal, "request refused");
}

/** Writes a failure that belongs to no request. */
export function logFailure(log: Logger, error: unknown, message: string): void {
  log.error({ error: describe(error) }, message);
}

/** Returns the stack without the database's message, which may quote the rejected row. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at "));
  const code = (error as { code?: unknown }).code;
  const cause = error.cause === undefined ? {} : { cause: describe(error.cause) };
  return { type: error.name, ...(typeof code === "string" ? { code } : {}), stack: frames?.join("\n"), ...cause };
}
