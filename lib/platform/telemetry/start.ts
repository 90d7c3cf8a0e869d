import { randomUUID } from "node:crypto";
import { context, DiagLogLevel, diag, type Meter, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import {
  BatchSpanProcessor,
  createAlwaysRecordSampler,
  ParentBasedSampler,
  type ReadableSpan,
  type SpanExporter,
  type SpanProcessor,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import type { Environment } from "#lib/platform/env.ts";
import { logError } from "#lib/platform/log.ts";
import { observeWith } from "#lib/platform/observer.ts";
import { programVersion } from "#lib/platform/program-version.ts";
import { cleaned, isRequest, type Routes } from "./cleaned.ts";
import { type Queue, readGauges } from "./gauges.ts";
import { watching } from "./watching.ts";

type Name = `OTEL_${"EXPORTER_OTLP_HEADERS" | "SERVICE_NAME" | "TRACES_SAMPLER_ARG" | "METRIC_EXPORT_INTERVAL"}`;
type Settings = Pick<Environment, Name> & { OTEL_EXPORTER_OTLP_ENDPOINT: string };

/** Milliseconds that a collector has for an export; what it did not take by then is lost. */
const timeoutMillis = 5000;

/** Where a kind of telemetry goes, and with which headers. */
function at(kind: "traces" | "metrics", { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: given = "" }: Settings) {
  const pairs = given.split(",").filter(Boolean);
  const headers = Object.fromEntries(
    pairs.map((pair) => pair.split("=")).map(([name = "", value = ""]) => [name, decodeURIComponent(value)]),
  );
  return { url: `${endpoint.replace(/\/+$/, "")}/v1/${kind}`, headers, timeoutMillis };
}

/** Sends spans on as they may leave this machine. */
function sendingCleaned(exporter: SpanExporter, routes: Routes): SpanExporter {
  return {
    export: (spans, done) =>
      exporter.export(
        spans.map((span) => cleaned(span, routes)),
        done,
      ),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}

/** Counts every request by its pattern and status, also those that are not traced. */
function countingRequests(meter: Meter, routes: Routes): SpanProcessor {
  const requests = meter.createHistogram("http.server.request.duration", { unit: "s", description: "Requests, by route and status" });
  const count = (span: ReadableSpan) => {
    const { attributes, duration } = cleaned(span, routes);
    if (!isRequest(attributes["next.span_type"])) return;
    const { "next.span_type": _, "http.route": route = "other", ...rest } = attributes;
    requests.record(duration[0] + duration[1] / 1e9, { ...rest, "http.route": route });
  };
  return { onStart: () => undefined, onEnd: count, forceFlush: async () => undefined, shutdown: async () => undefined };
}

export type Telemetry = { stop: () => Promise<void> };

/** Sends traces and metrics to a collector from now on; stopping sends what there is. */
export function startTelemetry(settings: Settings, routes: Routes, queue: () => Promise<Queue>): Telemetry {
  const resource = resourceFromAttributes({
    ...{ "service.name": settings.OTEL_SERVICE_NAME, "service.version": programVersion(), "service.instance.id": randomUUID() },
  });
  const unsent = (message: string) => void logError("telemetry.failed", new Error(message));
  const quiet = () => undefined;
  diag.setLogger({ error: unsent, warn: quiet, info: quiet, debug: quiet, verbose: quiet }, DiagLogLevel.ERROR);
  const exportIntervalMillis = settings.OTEL_METRIC_EXPORT_INTERVAL;
  const reader = new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter(at("metrics", settings)),
    ...{ exportIntervalMillis, exportTimeoutMillis: Math.min(timeoutMillis, exportIntervalMillis) },
  });
  const meters = new MeterProvider({ resource, readers: [reader] });
  const meter = meters.getMeter("klyngeklar");
  const root = new TraceIdRatioBasedSampler(settings.OTEL_TRACES_SAMPLER_ARG);
  const sending = new BatchSpanProcessor({ exporter: sendingCleaned(new OTLPTraceExporter(at("traces", settings)), routes) });
  const spanProcessors = [countingRequests(meter, routes), sending];
  const tracers = new TracerProvider({ resource, sampler: createAlwaysRecordSampler(new ParentBasedSampler({ root })), spanProcessors });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(tracers);
  observeWith(watching(tracers.getTracer("klyngeklar"), meter));
  const endGauges = readGauges(meter, queue);
  return {
    stop: async () => {
      observeWith(undefined);
      await Promise.allSettled([meters.shutdown(), tracers.shutdown()]);
      endGauges();
      trace.disable();
      context.disable();
      diag.disable();
    },
  };
}
