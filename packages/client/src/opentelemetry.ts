// Spans for OpenTelemetry: `@contacts-api/client/opentelemetry`. It declares the few members of `@opentelemetry/api`
// that it uses. Users who do not trace need no such package.
import type { Hooks, RequestView } from "./observing/hooks.ts";

/** The members that it needs of a tracer; those of `@opentelemetry/api` fit. */
export interface Tracer {
  startSpan(name: string, options: { kind: number; attributes: Record<string, string | number> }): Span;
}

/** The members that it needs of a span; those of `@opentelemetry/api` fit. */
export interface Span {
  setAttribute(name: string, value: string | number): unknown;
  setStatus(status: { code: number }): unknown;
  spanContext(): { readonly traceId: string; readonly spanId: string; readonly traceFlags: number };
  end(): void;
}

/** `SpanKind.CLIENT` and `SpanStatusCode.ERROR` of `@opentelemetry/api`. */
const clientKind = 2;
const errorStatus = 2;

/**
 * Makes a client trace its requests. Each request, retries included, is a span. It is named after the operation and has
 * the attributes of OpenTelemetry's conventions for HTTP clients. Its context goes along (`traceparent`, W3C Trace
 * Context), so that the server's work joins the trace. No attribute holds the key, a path's value or a body.
 *
 * @param tracer A tracer, such as `trace.getTracer("contacts")`.
 * @returns Hooks, to be given to the client.
 * @example
 * ```ts
 * const contacts = new ContactsClient({ ...tracing(trace.getTracer("contacts")) });
 * ```
 */
export function tracing(tracer: Tracer): Hooks {
  const spans = new WeakMap<RequestView, Span>();
  return {
    onRequest(request) {
      const { operationId, method, url, attempt } = request;
      const { hostname, pathname, port, protocol } = new URL(url);
      const attributes: Record<string, string | number> = {
        "http.request.method": method,
        "url.template": decodeURI(pathname),
        "server.address": hostname,
        "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
      };
      if (attempt > 1) attributes["http.request.resend_count"] = attempt - 1;
      const span = tracer.startSpan(operationId, { kind: clientKind, attributes });
      spans.set(request, span);
      const { traceId, spanId, traceFlags } = span.spanContext();
      // A tracer that does nothing has ids of zeros, which are not a valid trace context.
      return /[^0]/.test(traceId)
        ? { headers: { traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, "0")}` } }
        : undefined;
    },
    onResponse({ request, status, requestId, error }) {
      const span = spans.get(request);
      if (!span) return;
      if (status !== undefined) span.setAttribute("http.response.status_code", status);
      if (requestId !== undefined) span.setAttribute("contacts.request_id", requestId);
      if (error !== undefined) {
        span.setAttribute("error.type", error instanceof Error ? error.name : "abort");
        span.setStatus({ code: errorStatus });
      }
      span.end();
    },
  };
}
