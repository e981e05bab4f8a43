// Spans as OpenTelemetry's own SDK records them.
import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import {
  AlwaysOffSampler,
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { describe, expect, test } from "vitest";
import { tracing } from "../src/opentelemetry.ts";
import { contact, contactId } from "./support/client.ts";
import { fastClientOf } from "./support/fast-clock.ts";
import { inTurn, json, refusal } from "./support/http-server.ts";

const success = json({ data: contact, errors: null });
const away = refusal(503, "SERVICE_UNAVAILABLE");

function recorder(options: { sampled?: boolean } = {}) {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(exporter)],
    ...(options.sampled === false ? { sampler: new AlwaysOffSampler() } : {}),
  });
  return { tracer: provider.getTracer("test"), spans: () => exporter.getFinishedSpans() };
}

describe("tracing", () => {
  test("makes a client span for each request, with the conventions' attributes and the outcome", async () => {
    const { tracer, spans } = recorder();
    const { contacts, server } = await fastClientOf(inTurn(away, success), tracing(tracer));
    await contacts.get(contactId);
    const attributes = {
      "http.request.method": "GET",
      "url.template": "/v1/contacts/{contact_id}",
      "server.address": "127.0.0.1",
      "server.port": Number(new URL(server.url).port),
      "contacts.request_id": "request-1",
    };
    expect(spans().map(({ name, kind, attributes, status }) => ({ name, kind, attributes, status }))).toEqual([
      {
        name: "getContact",
        kind: SpanKind.CLIENT,
        attributes: { ...attributes, "http.response.status_code": 503, "error.type": "ApiError" },
        status: { code: SpanStatusCode.ERROR },
      },
      {
        name: "getContact",
        kind: SpanKind.CLIENT,
        attributes: { ...attributes, "http.request.resend_count": 1, "http.response.status_code": 200 },
        status: { code: SpanStatusCode.UNSET },
      },
    ]);
  });

  test("sends the context of the very span along, so that the server's work joins the trace", async () => {
    const { tracer, spans } = recorder();
    const { contacts, server } = await fastClientOf(inTurn(away, success), tracing(tracer));
    await contacts.update(contactId, {});
    const sent = server.requests.map(({ headers }) => headers["traceparent"]);
    expect(sent).toEqual(spans().map((span) => `00-${span.spanContext().traceId}-${span.spanContext().spanId}-01`));
    expect(new Set(sent).size).toBe(2);
  });

  test("says so when the trace is not recorded, and sends nothing for a tracer that does nothing", async () => {
    const { tracer } = recorder({ sampled: false });
    const { contacts, server } = await fastClientOf(success, tracing(tracer));
    await contacts.get(contactId);
    expect(server.requests[0]?.headers["traceparent"]).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);

    const { contacts: untraced, server: other } = await fastClientOf(success, tracing(trace.getTracer("none")));
    await untraced.get(contactId);
    expect(other.requests[0]?.headers["traceparent"]).toBeUndefined();
  });
});
