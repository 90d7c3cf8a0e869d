import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { openCollector, valuesOf } from "#lib/platform/telemetry/testing/collector.ts";
import { KilledServer } from "./killed-server.ts";

test("A server with a collector tells it of requests by their pattern, and nothing of who asked for what", async () => {
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-telemetry-"));
  const collector = await openCollector();
  const server = new KilledServer(pathToFileURL(join(folder, "klyngeklar.db")).href, {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_METRIC_EXPORT_INTERVAL: "1000",
  });
  await server.start();
  const headers = { "X-Forwarded-For": "192.0.2.7", Cookie: "session=hemmelig", "User-Agent": "Annas browser" };
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${server.address}${path}`, { redirect: "manual", ...init, headers: { ...headers, ...init.headers } });
  await ask("/da/klynger?label=gold&q=annas-klynge");
  await ask("/da/o/guldklyngen/plan?q=hemmelig");
  await ask("/da/invitation/hemmelig");
  await ask("/findes-slet-ikke/hemmelig");
  await ask("/api/v1/editions/ecei-2013?revision=1");
  const body = JSON.stringify({ email: "anna@guldklyngen.example", metadata: { locale: "da", next: null } });
  await ask("/api/auth/sign-in/magic-link", {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json", Origin: server.address },
  });
  await expect.poll(() => collector.metrics().map(({ name }) => name), { timeout: 15_000 }).toContain("klyngeklar.verb.duration");
  await expect.poll(() => collector.spans().map(({ name }) => name), { timeout: 15_000 }).toContain("POST /api/auth/[...all]");
  await server.kill();
  await collector.close();

  const names = new Set(collector.spans().map(({ name }) => name));
  for (const name of [
    "GET /[locale]/clusters",
    "GET /[locale]/o/[organisation]/plan",
    "GET /[locale]/invitation/[secret]",
    "GET /api/v1/editions/[id]",
  ])
    expect([...names], name).toContain(name);
  expect([...names].filter((name) => name.startsWith("verb ") || name.startsWith("db "))).not.toEqual([]);
  const requests = collector.metrics().filter(({ name }) => name === "http.server.request.duration");
  const routes = new Set(
    requests.flatMap(({ histogram }) => histogram?.dataPoints ?? []).map(({ attributes }) => valuesOf(attributes)["http.route"]),
  );
  expect([...routes]).toEqual(expect.arrayContaining(["/[locale]/clusters", "/api/v1/editions/[id]"]));
  const everything = collector.received.map(({ body: sent }) => sent).join("\n");
  for (const never of ["anna", "Anna", "192.0.2", "guldklyngen", "hemmelig", "annas-klynge", "label=gold", "findes-slet-ikke", "@"])
    expect(everything, never).not.toContain(never);
  await rm(folder, { recursive: true });
});
