import { describe, expect, test } from "vitest";
import { call, serve } from "#app/_adapters/testing/served.ts";
import { small, smallAnswers, smallRevision } from "#lib/domain/testing/small.ts";
import { digestsOf } from "#lib/platform/digest.ts";
import * as unknown from "../[[...rest]]/route.ts";
import * as live from "../health/live/route.ts";
import * as ready from "../health/ready/route.ts";
import * as edition from "./editions/[id]/route.ts";
import * as editions from "./editions/route.ts";
import * as readiness from "./readiness/route.ts";

const second = smallRevision(2, { title: { da: "Ny", en: "New" } });
const secret = smallRevision(3, { basis: "official", visibility: "members" });
serve(small, second, secret);

const post = (document: unknown) => call(readiness.POST, "/api/v1/readiness", { method: "POST", body: JSON.stringify(document) });
const read = (id: string, search = "", headers: HeadersInit = {}) =>
  call(edition.GET, `/api/v1/editions/${id}${search}`, { headers }, { id });

describe("POST /api/v1/readiness", () => {
  test("answers the result", async () => {
    const answer = await post(smallAnswers);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "application/json"]);
    expect(await answer.json()).toMatchObject({ edition: { id: "small", revision: 2, ...digestsOf(second) }, asOf: "2026-11-23" });
  });

  test.each([
    [{ ...smallAnswers, edition: "x" }, "/edition", "unknown-edition"],
    [{ ...smallAnswers, revision: 3 }, "/revision", "unknown-revision"],
    [{ ...smallAnswers, answers: { "1.1": { points: 7 } } }, "/answers/1.1/points", "not-attainable"],
    [{ ...smallAnswers, answers: { "1.1": null } }, "/answers/1.1", "wrong-type"],
  ])("answers faults as a problem", async (document, path, code) => {
    const answer = await post(document);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([422, "application/problem+json"]);
    expect(await answer.json()).toMatchObject({ status: 422, faults: [{ path, code, message: expect.any(String) }] });
  });
});

/** An answers document as text, so that it can hold what JSON.stringify would never write. */
const text = (answers: string, more = "") => `{"edition":"small","asOf":"2026-11-23","answers":${answers}${more}}`;

describe("a hostile body for POST /api/v1/readiness", () => {
  const send = (body: string) => call(readiness.POST, "/api/v1/readiness", { method: "POST", body });

  test.each([
    ["nothing", "", "", "unparsable"],
    ["broken JSON", '{"edition":', "", "unparsable"],
    ["null", "null", "", "wrong-type"],
    ["a number past the largest", text('{"1.1":{"rated":1e309}}'), "/answers/1.1/rated", expect.any(String)],
    ["a __proto__ beside the keys", text("{}", ',"__proto__":{"revision":1}'), "/__proto__", "unknown-key"],
    ["a __proto__ among the answers", text('{"__proto__":{"rated":1}}'), "/answers/__proto__", expect.any(String)],
    ["a __proto__ in an answer", text('{"1.1":{"__proto__":{"rated":1}}}'), "/answers/1.1/__proto__", "unknown-key"],
    ["a constructor among the answers", text('{"constructor":{"rated":1}}'), "/answers/constructor", "unknown-indicator"],
  ])("that is %s is refused by name", async (_, body, path, code) => {
    const answer = await send(body);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([422, "application/problem+json"]);
    expect((await answer.json()).faults).toContainEqual({ path, code, message: expect.any(String) });
    expect(Object.hasOwn(Object.prototype, "rated")).toBe(false);
  });

  test("of 300 KiB is too large", async () => {
    const answer = await send(text("{}", " ".repeat(300 * 1024)));
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([413, "application/problem+json"]);
  });

  test("nested ten thousand deep is no error of the server", async () => {
    const answer = await send(text(`${"[".repeat(10_000)}${"]".repeat(10_000)}`));
    expect(answer.status).toBe(422);
  });
});

describe("GET /api/v1/editions", () => {
  test("lists the public ones", async () => {
    const answer = await call(editions.GET, "/api/v1/editions");
    expect(answer.status).toBe(200);
    const listed = {
      ...{ id: "small", revision: 2, title: second.title, basis: "indicative", effectiveFrom: "2026-01-01" },
      ...{ ...digestsOf(second), revisions: [2, 1] },
    };
    expect(await answer.json()).toEqual({ editions: [listed] });
  });
});

describe("GET /api/v1/editions/{id}", () => {
  test("answers the document as it was published, with its digests", async () => {
    const answer = await read("small");
    const { digest, rulesDigest } = digestsOf(second);
    expect(await answer.text()).toBe(JSON.stringify(second));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/json",
      etag: `"${digest}"`,
      "edition-digest": digest,
      "edition-rules-digest": rulesDigest,
    });
    expect(await (await read("small", "?revision=1")).text()).toBe(JSON.stringify(small));
  });

  test("answers 304 to who has it", async () => {
    const etag = `"${digestsOf(second).digest}"`;
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const answer = await read("small", "", { "If-None-Match": tag });
      expect([answer.status, await answer.text(), answer.headers.get("ETag")]).toEqual([304, "", etag]);
    }
    expect((await read("small", "?revision=1", { "If-None-Match": etag })).status).toBe(200);
  });

  test.each([
    ["other", ""],
    ["small", "?revision=3"],
    ["small", "?revision=9"],
    ["constructor", ""],
  ])("answers 404 for what the public cannot see: %s%s", async (id, search) => {
    const answer = await read(id, search);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([404, "application/problem+json"]);
    expect(await answer.json()).toEqual(await (await read("nothing")).json());
  });

  test.each(["abc", "0", "-1", "1.5", "", "1e400", "9".repeat(400)])("answers 422 for revision “%s”", async (revision) => {
    const answer = await read("small", `?revision=${revision}`);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ faults: [{ path: "/revision" }] });
  });
});

describe("health and the rest", () => {
  test("is live and ready", async () => {
    expect(await (await call(live.GET, "/api/health/live")).json()).toEqual({ status: "live" });
    const answer = await call(ready.GET, "/api/health/ready");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      status: "ready",
      checks: { database: "ok", migrations: "ok", disk: "ok", files: "ok", jobs: "degraded", mail: "degraded" },
      reasons: { jobs: "worker-silent", mail: "no-mail-server" },
    });
  });

  test("answers a problem, not a page, where nothing is", async () => {
    for (const handler of [unknown.GET, unknown.POST, unknown.DELETE]) {
      const answer = await call(handler, "/api/v2");
      expect([answer.status, answer.headers.get("Content-Type")]).toEqual([404, "application/problem+json"]);
    }
  });
});
