import { describe, expect, test, vi } from "vitest";
import { DatabaseAway } from "#lib/platform/away.ts";
import { bodyLimit } from "./body.ts";
import { endpoint, json, withJson } from "./endpoint.ts";
import { call } from "./testing/served.ts";

const log = vi.spyOn(console, "error").mockImplementation(() => {});

const echo = endpoint({ POST: withJson(async (_, document) => json(JSON.stringify(document))) });
const reading = endpoint({ GET: async ({ params, url }) => json(JSON.stringify({ ...params, search: url.search })) });
const failing = endpoint({
  GET: async () => {
    throw new Error("the disk of anna@guld.example is full");
  },
});

const without = endpoint({
  GET: async () => {
    throw new Error("Failed query", { cause: new DatabaseAway("gone") });
  },
});

/** A body sent in pieces without its length; counts the pieces that were taken. */
function pieces(count: number, size: number) {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken === count) return controller.close();
      taken += 1;
      controller.enqueue(new Uint8Array(size).fill(0x20));
    },
  });
  return { init: { method: "POST", body, duplex: "half" } as RequestInit, taken: () => taken };
}

async function problemOf(answer: Response) {
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  const problem = await answer.json();
  expect(problem).toMatchObject({ type: "about:blank", status: answer.status, title: expect.any(String), detail: expect.any(String) });
  return problem;
}

describe("endpoint", () => {
  test("answers 503 while the database is away, also where a library has wrapped that, and says when to ask again", async () => {
    const answer = await call(without.GET, "/api/x");
    expect([answer.status, answer.headers.get("Retry-After"), (await problemOf(answer)).code]).toEqual([503, "3", "away"]);
    expect(log).not.toHaveBeenCalled();
  });

  test("gives a route its parameters and answers HEAD like GET", async () => {
    const answer = await call(reading.GET, "/api/x?a=1", {}, { id: "x" });
    expect(await answer.json()).toEqual({ id: "x", search: "?a=1" });
    expect((await call(reading.HEAD, "/api/x", { method: "HEAD" })).status).toBe(200);
  });

  test("answers 405 with Allow to methods the route does not have", async () => {
    for (const method of ["GET", "HEAD", "PUT", "PATCH", "DELETE"] as const) {
      const answer = await call(echo[method], "/api/x", { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.get("Allow")).toBe("POST, OPTIONS");
      await problemOf(answer);
    }
    expect((await call(reading.POST, "/api/x", { method: "POST" })).headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    const options = await call(echo.OPTIONS, "/api/x", { method: "OPTIONS" });
    expect([options.status, options.headers.get("Allow")]).toEqual([204, "POST, OPTIONS"]);
  });

  test("answers an unexpected error with a reference that is in the log, and nothing of the error", async () => {
    const answer = await call(failing.GET, "/api/x");
    expect(answer.status).toBe(500);
    const problem = await problemOf(answer);
    expect(JSON.stringify(problem)).not.toMatch(/disk|stack|at /);
    const logged = JSON.parse(log.mock.calls[0]?.[0]);
    expect(logged).toMatchObject({ reference: problem.reference, path: "/api/x", error: { message: "the disk of …@… is full" } });
  });
});

test("the secret of a calendar's address is not logged", async () => {
  log.mockClear();
  await call(failing.GET, "/api/v1/calendar/secret.ics");
  expect(JSON.parse(log.mock.calls[0]?.[0])).toMatchObject({ path: "/api/v1/calendar/…" });
  expect(log.mock.calls[0]?.[0]).not.toContain("secret");
});

describe("a JSON body", () => {
  test.each([
    ["an object", '{"a":1}', { a: 1 }],
    ["a byte order mark", '\uFEFF{"a":1}', { a: 1 }],
    ["spaces and line breaks", '\r\n {"a":\t1} \r\n', { a: 1 }],
  ])("may have %s", async (_, body, document) => {
    expect(await (await call(echo.POST, "/api/x", { method: "POST", body })).json()).toEqual(document);
  });

  test.each([
    ["empty", ""],
    ["cut off", '{"a":'],
    ["no JSON", "a=1"],
    ["not UTF-8", Buffer.from('{"a":"\xe6"}', "latin1")],
    ["two documents", "{} {}"],
  ])("that is %s is a fault of the whole", async (_, body) => {
    const answer = await call(echo.POST, "/api/x", { method: "POST", body });
    expect(answer.status).toBe(422);
    expect(await problemOf(answer)).toMatchObject({ faults: [{ path: "", code: "unparsable", message: "This is not valid JSON." }] });
  });

  test("may be 256 KiB and not a byte more", async () => {
    const full = JSON.stringify("x".repeat(bodyLimit - 2));
    expect(bodyLimit).toBe(262_144);
    expect((await call(echo.POST, "/api/x", { method: "POST", body: full })).status).toBe(200);
    const answer = await call(echo.POST, "/api/x", { method: "POST", body: `${full} ` });
    expect(answer.status).toBe(413);
    expect(await problemOf(answer)).toMatchObject({ faults: [{ path: "", code: "too-large" }] });
  });

  test("counts bytes, not characters", async () => {
    const answer = await call(echo.POST, "/api/x", { method: "POST", body: JSON.stringify("å".repeat(bodyLimit / 2)) });
    expect(answer.status).toBe(413);
  });

  test("is not read when its length is said to be too much", async () => {
    const { init, taken } = pieces(3, 10);
    const answer = await call(echo.POST, "/api/x", { ...init, headers: { "Content-Length": "262145" } });
    expect(answer.status).toBe(413);
    expect(taken()).toBeLessThanOrEqual(1);
  });

  test("that breaks off is no error of the server", async () => {
    log.mockClear();
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error("aborted")) });
    const answer = await call(echo.POST, "/api/x", { method: "POST", body, duplex: "half" } as RequestInit);
    expect(answer.status).toBe(400);
    expect(log).not.toHaveBeenCalled();
  });

  test("is read no further than the limit when its length is not said", async () => {
    const { init, taken } = pieces(1000, 65_536);
    const answer = await call(echo.POST, "/api/x", init);
    expect(answer.status).toBe(413);
    expect(taken()).toBeLessThan(8);
  });
});
