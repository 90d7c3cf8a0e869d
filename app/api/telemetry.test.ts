import { SpanKind, trace } from "@opentelemetry/api";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { call, serve } from "#app/_adapters/testing/served.ts";
import { database } from "#db/client.ts";
import { small, smallRevision } from "#lib/domain/testing/small.ts";
import { signIn } from "#lib/platform/mail/testing/letters.ts";
import { observer } from "#lib/platform/observer.ts";
import { recentErrors } from "#lib/platform/recent-errors.ts";
import { routesIn } from "#lib/platform/telemetry/routes.ts";
import { startTelemetry } from "#lib/platform/telemetry/start.ts";
import { openCollector, valuesOf } from "#lib/platform/telemetry/testing/collector.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { sendsMail } from "#lib/usecases/jobs/mail.ts";
import { readQueue } from "#lib/usecases/jobs/queue.ts";
import { workOnce } from "#lib/usecases/jobs/worker.ts";
import { somebody } from "#lib/usecases/people/testing/persons.ts";
import { readProgramme } from "#lib/usecases/programme/read.ts";
import * as edition from "./v1/editions/[id]/route.ts";

serve(small, smallRevision(2, { title: { da: "Ny", en: "New" } }));

const routes = routesIn({
  "/[locale]/o/[organisation]/page": "/[locale]/o/[organisation]",
  "/api/v1/editions/[id]/route": "/api/v1/editions/[id]",
});
const settings = {
  ...{ OTEL_EXPORTER_OTLP_HEADERS: "authorization=Bearer%20key", OTEL_SERVICE_NAME: "klyngeklar-test", OTEL_TRACES_SAMPLER_ARG: 1 },
  OTEL_METRIC_EXPORT_INTERVAL: 60_000,
};

async function telling(change: Partial<typeof settings> = {}, status = 200) {
  const [collector, { reader }] = [await openCollector(status), await database()];
  const telemetry = startTelemetry({ ...settings, ...change, OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/` }, routes, () =>
    readQueue(reader, new Date()),
  );
  onTestFinished(collector.close);
  return { ...collector, ...telemetry };
}

/** A request as Next traces it, with all that Next knows of it. */
function asNextDoes<T>(route: string, target: string, status: number, work: () => Promise<T>): Promise<T> {
  const attributes = {
    "next.span_type": "BaseServer.handleRequest",
    "next.span_name": `GET ${target}`,
    "http.method": "GET",
    "http.target": target,
  };
  return trace.getTracer("next.js").startActiveSpan(`GET ${target}`, { kind: SpanKind.SERVER, attributes }, async (span) => {
    span.setAttributes({
      "http.status_code": status,
      "next.route": route,
      "http.route": route,
      "error.type": "Error for anna@klynge.example",
    });
    span.recordException(new Error("no answer for anna@klynge.example from 192.0.2.7"));
    span.setStatus({ code: 2, message: "anna@klynge.example" });
    const value = await work();
    span.end();
    return value;
  });
}

afterEach(() => expect(observer(), "nobody observes any more").toBeUndefined());

describe("what a collector is sent", () => {
  test("names requests by pattern, use cases, jobs and statements, and holds nothing of a person", async () => {
    vi.stubEnv("LOG_LEVEL", "silent");
    const { url: _, received, spans, metrics, stop } = await telling();
    const opened = await database();
    const anna = await somebody(opened, { email: "anna@klynge.example", strong: true, at: ["admin"] });
    const clock = () => new Date();
    await opened.write((writer) => enqueue(writer, { kind: "mail", key: "hemmelig", payload: signIn, runAt: clock() }));
    await asNextDoes("/api/v1/editions/[id]", "/api/v1/editions/small?from=192.0.2.7", 200, () =>
      call(edition.GET, "/api/v1/editions/small?from=192.0.2.7", { headers: { "X-Forwarded-For": "192.0.2.7" } }, { id: "small" }),
    );
    await asNextDoes("/da/o/guldklyngen", "/da/o/guldklyngen?q=hemmelig", 404, () => readProgramme({ ...anna.caller, clock }, {}));
    await readProgramme({ ...anna.caller, clock, actor: { kind: "public" } }, {});
    const letters = { sendMail: () => Promise.reject(new Error("550 ukendt modtager anna@klynge.example")), close: () => undefined };
    await workOnce({ database: opened, clock, handlers: { mail: sendsMail(() => letters) } });
    await stop();

    const names = spans().map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "GET /api/v1/editions/[id]",
        "GET",
        "verb edition.read",
        "verb programme.read",
        "job mail",
        "db select",
        "db update",
      ]),
    );
    const request = spans().find(({ name }) => name === "GET /api/v1/editions/[id]");
    expect(valuesOf(request?.attributes)).toEqual({
      ...{ "next.span_type": "BaseServer.handleRequest", "http.route": "/api/v1/editions/[id]" },
      ...{ "http.request.method": "GET", "http.response.status_code": 200 },
    });
    const verb = spans().find(({ name }) => name === "verb edition.read");
    expect([verb?.traceId, verb?.parentSpanId]).toEqual([request?.traceId, request?.spanId]);
    expect(valuesOf(verb?.attributes)).toEqual({ "klyngeklar.action": "edition.read", "klyngeklar.outcome": "ok" });
    const statement = spans().find(({ name, parentSpanId }) => name === "db select" && parentSpanId === verb?.spanId);
    expect(valuesOf(statement?.attributes)["db.query.text"]).toMatch(/^select .+ from "edition_revision" .*\?/);
    expect(valuesOf(spans().find(({ name }) => name === "job mail")?.attributes)).toEqual({
      "klyngeklar.job": "mail",
      "klyngeklar.outcome": "retry",
    });

    const points = (name: string) =>
      metrics()
        .filter((one) => one.name === name)
        .flatMap(({ histogram, gauge }) => (histogram ?? gauge)?.dataPoints ?? []);
    const counted = (name: string) => points(name).map(({ attributes }) => valuesOf(attributes));
    expect(counted("http.server.request.duration")).toEqual([
      { "http.route": "/api/v1/editions/[id]", "http.request.method": "GET", "http.response.status_code": 200 },
      { "http.route": "other", "http.request.method": "GET", "http.response.status_code": 404 },
    ]);
    expect(counted("klyngeklar.verb.duration")).toContainEqual({
      "klyngeklar.action": "programme.read",
      "klyngeklar.outcome": "forbidden",
    });
    expect(counted("klyngeklar.job.duration")).toEqual([{ "klyngeklar.job": "mail", "klyngeklar.outcome": "retry" }]);
    expect(counted("db.client.operation.duration")).toContainEqual({ "db.system.name": "sqlite", "db.operation.name": "select" });
    expect(Number(points("klyngeklar.mail.waiting")[0]?.asInt ?? points("klyngeklar.mail.waiting")[0]?.asDouble)).toBe(1);
    for (const name of [
      "klyngeklar.jobs.waiting",
      "klyngeklar.jobs.oldest",
      "nodejs.eventloop.delay.p99",
      "process.memory.usage",
      "v8js.memory.heap.used",
    ])
      expect(points(name), name).toHaveLength(1);

    const everything = received.map(({ body }) => body).join("\n");
    expect(everything).toContain("klyngeklar-test");
    for (const never of [
      anna.id,
      anna.session,
      "anna",
      "Anna",
      "192.0.2",
      "guldklyngen",
      "hemmelig",
      "?q=",
      "@",
      signIn.to,
      signIn.link,
      "ukendt",
    ])
      expect(everything, never).not.toContain(never);
    expect(received.every(({ headers }) => headers.authorization === "Bearer key")).toBe(true);
  });

  test("counts every request, also those that are not traced", async () => {
    const { spans, metrics, stop } = await telling({ OTEL_TRACES_SAMPLER_ARG: 0 });
    await asNextDoes("/[locale]/o/[organisation]", "/da/o/guldklyngen", 200, async () => null);
    await stop();
    expect(spans()).toEqual([]);
    expect(metrics().map(({ name }) => name)).toContain("http.server.request.duration");
  });

  test("is lost when the collector does not take it, and requests do not notice", async () => {
    vi.stubEnv("LOG_LEVEL", "silent");
    const { received, stop } = await telling({}, 400);
    expect(await call(edition.GET, "/api/v1/editions/small", {}, { id: "small" })).toMatchObject({ status: 200 });
    await stop();
    expect(received.map(({ path }) => path).toSorted()).toEqual(["/v1/metrics", "/v1/traces"]);
    expect(recentErrors()[0]?.event).toBe("telemetry.failed");
  });
});
