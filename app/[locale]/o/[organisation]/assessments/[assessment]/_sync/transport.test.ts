import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openTransport } from "./transport.ts";

const requests: { url: string; init: RequestInit }[] = [];

function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    requests.push({ url, init });
    return new Response(status === 304 ? null : JSON.stringify(body), { status, headers });
  });
}

beforeEach(() => {
  requests.length = 0;
  vi.stubGlobal("navigator", { onLine: true });
});
afterEach(() => vi.unstubAllGlobals());

const send = () => openTransport("id 1").send("answers/4.1.2", { points: 3 }, 2);

test("a value is put with the version it changes, and the new version is its ETag", async () => {
  answering(200, { points: 3 }, { ETag: '"3"' });
  expect(await send()).toEqual({ kind: "saved", version: 3 });
  expect(requests).toMatchObject([
    { url: "/api/v1/assessments/id%201/answers/4.1.2", init: { method: "PUT", body: '{"points":3}', headers: { "If-Match": '"2"' } } },
  ]);
});

test("what stands in the way comes with who wrote it; what is not there yet is blank", async () => {
  const by = { id: "a", name: "Anna" };
  answering(412, { status: 412, entry: { points: 5 }, version: 4, by, at: "2026-11-23T10:00:00Z" });
  const theirs = { value: { points: 5 }, version: 4, by, at: "2026-11-23T10:00:00Z", carried: null };
  expect(await send()).toEqual({ kind: "stale", theirs });
  answering(412, { entry: {}, version: 0, by: null, at: null });
  expect(await send()).toMatchObject({ kind: "stale", theirs: { value: {}, version: 0, by: null } });
});

test.each([
  [404, "gone"],
  [409, "submitted"],
  [422, "refused"],
  [413, "refused"],
  [500, "unreachable"],
  [503, "unreachable"],
  [428, "unreachable"],
] as const)("a %i is said to be %s", async (status, kind) => {
  answering(status, {});
  expect(await send()).toEqual({ kind });
});

test("no connection, a broken answer and a browser that is offline are all out of reach", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed")));
  expect(await send()).toEqual({ kind: "unreachable" });
  answering(412, "nonsense");
  expect(await send()).toEqual({ kind: "unreachable" });
  answering(200, {}, { ETag: '"1"' });
  vi.stubGlobal("navigator", { onLine: false });
  requests.length = 0;
  expect([await send(), await openTransport("x").read(), requests]).toEqual([{ kind: "unreachable" }, { kind: "unreachable" }, []]);
});

test("everything saved is read by part and key, and asked for only when it has changed", async () => {
  const row = { value: { points: 5 }, version: 4, by: { id: "a", name: "Anna" }, at: "2026-11-23T10:00:00.000Z", carried: null };
  const none = { remarks: {}, eligibility: {}, labels: {}, improvements: {}, effort: {} };
  const transport = openTransport("x");
  answering(200, { state: "submitted", edition: { digest: "sha256:1" }, saved: { ...none, answers: { "4.1.2": row } } }, { ETag: '"abc"' });
  expect(await transport.read()).toEqual({ kind: "read", rows: new Map([["answers/4.1.2", row]]), submitted: true, digest: "sha256:1" });
  answering(304, null);
  expect(await transport.read()).toEqual({ kind: "unchanged" });
  expect(requests[1]?.init.headers).toEqual({ "If-None-Match": '"abc"' });
});
