import { type Attributes, context, type Meter, type Span, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import type { Observer } from "#lib/platform/observer.ts";

/** Seconds, the unit of durations there. */
const secondsSince = (begun: number) => (performance.now() - begun) / 1000;

type Recorder = (seconds: number, attributes: Attributes) => void;

/** Runs work in a span of ours and records how long it took and how it went. */
function watched<T>(tracer: Tracer, name: string, what: Attributes, record: Recorder, work: () => Promise<T>, went: (value: T) => string) {
  return tracer.startActiveSpan(name, { attributes: what }, async (span: Span) => {
    const begun = performance.now();
    const end = (outcome: string) => {
      span.setAttribute("klyngeklar.outcome", outcome).end();
      record(secondsSince(begun), { ...what, "klyngeklar.outcome": outcome });
    };
    try {
      const value = await work();
      end(went(value));
      return value;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      end("threw");
      throw error;
    }
  });
}

const operationOf = (text: string) => /^(select|insert|update|delete|pragma|with|commit)\b/i.exec(text)?.[1]?.toLowerCase() ?? "other";

/** Watches use cases, jobs and statements by a tracer and a meter. */
export function watching(tracer: Tracer, meter: Meter): Observer {
  const seconds = (name: string, description: string) => meter.createHistogram(name, { unit: "s", description });
  const verbs = seconds("klyngeklar.verb.duration", "Use cases, by action and outcome");
  const jobs = seconds("klyngeklar.job.duration", "Attempts at jobs, by kind and outcome");
  const statements = seconds("db.client.operation.duration", "Statements of the database, by operation");
  return {
    verb: (action, work, went) =>
      watched(tracer, `verb ${action}`, { "klyngeklar.action": action }, (took, how) => verbs.record(took, how), work, went),
    job: (kind, work, went) =>
      watched(tracer, `job ${kind}`, { "klyngeklar.job": kind }, (took, how) => jobs.record(took, how), work, went),
    statement: (text, milliseconds) => {
      const named = { "db.system.name": "sqlite", "db.operation.name": operationOf(text) };
      statements.record(milliseconds / 1000, named);
      // What belongs to no request and no job, such as looking for one, would be a trace of its own twice a second.
      if (trace.getSpan(context.active())?.isRecording() !== true) return;
      const now = Date.now();
      const attributes = { ...named, "db.query.text": text };
      tracer.startSpan(`db ${named["db.operation.name"]}`, { startTime: now - milliseconds, attributes }).end(now);
    },
  };
}
