import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { call, serve } from "#app/_adapters/testing/served.ts";
import { database } from "#db/client.ts";
import { assessment } from "#db/schema/assessment.ts";
import { token } from "#db/schema/organisation.ts";
import { small, smallAnswers } from "#lib/domain/testing/small.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import * as other from "./[id]/[part]/[key]/route.ts";
import * as answers from "./[id]/answers/[indicator]/route.ts";
import * as result from "./[id]/result/route.ts";
import * as one from "./[id]/route.ts";
import * as all from "./route.ts";

serve(small);

const tokens: Record<string, string> = {};
let organisation = "";
let elsewhere = "";

beforeAll(async () => {
  const opened = await database();
  organisation = await organisationOn(opened);
  elsewhere = await organisationOn(opened);
  const people = {
    Mads: await personOn(opened, "Mads", [[organisation, "member"]]),
    Lea: await personOn(opened, "Lea", [[organisation, "lead"]]),
    Rie: await personOn(opened, "Rie", [[organisation, "reader"]]),
    Sia: await personOn(opened, "Sia", [[elsewhere, "lead"]]),
  };
  for (const [name, { actor }] of Object.entries(people)) {
    tokens[name] = randomBytes(24).toString("base64url");
    const row = { id: randomUUID(), personId: actor.id, label: "test", hash: hashOf(tokens[name]), createdAt: noon };
    await opened.write((writer) => writer.insert(token).values(row));
  }
});

const as = (name: string): Record<string, string> => (name === "nobody" ? {} : { Authorization: `Bearer ${tokens[name]}` });
const start = (name: string, document: unknown) =>
  call(all.POST, "/api/v1/assessments", { method: "POST", headers: as(name), body: JSON.stringify(document) });

/** Starts a round; the one that was open before is closed. */
async function fresh(): Promise<string> {
  const opened = await database();
  await opened.write((writer) => writer.update(assessment).set({ state: "submitted", submittedAt: noon }));
  return (await (await start("Mads", { edition: "small" })).json()).id;
}

const at = (id: string, indicator = "1.1") => [`/api/v1/assessments/${id}/answers/${indicator}`, { id, indicator }] as const;
function put(name: string, id: string, match: string | null, value: unknown, indicator = "1.1"): Promise<Response> {
  const [path, params] = at(id, indicator);
  const headers = { ...as(name), ...(match === null ? {} : { "If-Match": match }) };
  return call(answers.PUT, path, { method: "PUT", headers, body: typeof value === "string" ? value : JSON.stringify(value) }, params);
}
function get(name: string, id: string, known = ""): Promise<Response> {
  const [path, params] = at(id);
  return call(answers.GET, path, { headers: { ...as(name), ...(known === "" ? {} : { "If-None-Match": known }) } }, params);
}

async function expectProblem(answer: Response, status: number, more: object = {}) {
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([status, "application/problem+json"]);
  expect(await answer.json()).toMatchObject({ status, title: expect.any(String), detail: expect.any(String), ...more });
}

describe("/api/v1/assessments", () => {
  test("starts one, says where it is, and lists it", async () => {
    const answer = await start("Mads", { edition: "small", organisation });
    const { id } = await answer.json();
    expect([answer.status, answer.headers.get("Location")]).toEqual([201, `/api/v1/assessments/${id}`]);
    const listed = await (await call(all.GET, "/api/v1/assessments", { headers: as("Rie") })).json();
    expect(listed.assessments).toMatchObject([{ id, organisation, edition: "small", revision: 1, state: "open", submittedAt: null }]);
    const read = await call(one.GET, `/api/v1/assessments/${id}`, { headers: as("Lea") }, { id });
    const known = { ...as("Lea"), "If-None-Match": read.headers.get("ETag") ?? "" };
    expect((await call(one.GET, `/api/v1/assessments/${id}`, { headers: known }, { id })).status).toBe(304);
    expect(await read.json()).toMatchObject({ id, can: { answer: true, submit: true } });
    await expectProblem(await start("Lea", { edition: "small" }), 409, { id });
  });

  test("names the faults of a start", async () => {
    await expectProblem(await start("Mads", { edition: "x" }), 422, { faults: [{ path: "/edition", code: "unknown-edition" }] });
    await expectProblem(await start("Mads", {}), 422, { faults: [{ path: "/edition", code: "required" }] });
    await expectProblem(await start("Mads", { edition: "small", organisation: elsewhere }), 404);
  });

  test("shows nothing to others", async () => {
    await expectProblem(await start("Rie", { edition: "small" }), 404);
    await expectProblem(await start("nobody", { edition: "small" }), 404);
    await expectProblem(await call(all.GET, "/api/v1/assessments"), 404);
    expect(await (await call(all.GET, "/api/v1/assessments", { headers: as("Sia") })).json()).toEqual({ assessments: [] });
  });
});

describe("/api/v1/assessments/{id}/answers/{indicator}", () => {
  test("goes from version 0 up, each answered with its ETag and the entry", async () => {
    const id = await fresh();
    const blank = await get("Rie", id);
    expect([blank.status, blank.headers.get("ETag"), await blank.json()]).toEqual([200, '"0"', {}]);
    for (const [version, entry] of [{ points: 1 }, { points: 2 }, { notApplicable: { reason: "Fusion" } }, {}].entries()) {
      const answer = await put("Mads", id, `"${version}"`, entry);
      expect([answer.status, answer.headers.get("ETag"), await answer.json()]).toEqual([200, `"${version + 1}"`, entry]);
      const read = await get("Lea", id);
      expect([read.status, read.headers.get("ETag"), await read.json()]).toEqual([200, `"${version + 1}"`, entry]);
    }
  });

  test("is asked for again by its ETag, and is 304 while nobody has saved", async () => {
    const id = await fresh();
    const again = async (known: string, name = "Lea") => (await get(name, id, known)).status;
    expect([await again('"0"'), await again('"0"', "Sia")]).toEqual([304, 404]);
    await put("Mads", id, '"0"', { points: 1 });
    expect([await again('"0"'), await again('"1"'), await again('"0", W/"1"'), await again("*")]).toEqual([200, 304, 304, 304]);
  });

  test("answers 412 with what stands there and who wrote it", async () => {
    const id = await fresh();
    await put("Lea", id, '"0"', { points: 1 });
    for (const match of ['"0"', '"2"']) {
      const answer = await put("Mads", id, match, { points: 2 });
      expect(answer.headers.get("ETag")).toBe('"1"');
      await expectProblem(answer, 412, { entry: { points: 1 }, version: 1, by: { name: "Lea" }, at: expect.any(String) });
    }
    const early = await put("Mads", id, '"1"', { rated: 1 }, "2");
    expect(early.headers.get("ETag")).toBe('"0"');
    await expectProblem(early, 412, { entry: {}, version: 0, by: null });
  });

  test("asks for one strong version", async () => {
    const id = await fresh();
    await expectProblem(await put("Mads", id, null, { points: 1 }), 428);
    for (const match of ['W/"0"', "0", "*", '"0", "1"', '"00"', '"-1"', '"1.0"', '""', '"99999999999999999999"'])
      await expectProblem(await put("Mads", id, match, { points: 1 }), 422, { faults: [{ path: "", code: "not-a-version" }] });
    expect((await get("Mads", id)).headers.get("ETag")).toBe('"0"');
  });

  test("names the faults of an entry by their paths in it", async () => {
    const id = await fresh();
    const bad: [unknown, string, string][] = [
      [{ points: 7 }, "/points", "not-attainable"],
      [{ pionts: 1 }, "/pionts", "unknown-key"],
      ["null", "", "wrong-type"],
      ["{", "", "unparsable"],
    ];
    for (const [value, path, code] of bad) await expectProblem(await put("Mads", id, '"0"', value), 422, { faults: [{ path, code }] });
  });

  test("is 404 for what may not be seen, whatever else is wrong, and 409 when it is submitted", async () => {
    const id = await fresh();
    for (const name of ["Sia", "nobody"]) {
      await expectProblem(await get(name, id), 404);
      for (const [match, value] of [
        ['"0"', { points: 1 }],
        [null, {}],
        ["x", {}],
        ['"0"', "{"],
        ['"0"', { points: 7 }],
      ] as const)
        await expectProblem(await put(name, id, match, value), 404);
    }
    await expectProblem(await put("Rie", id, '"0"', { points: 1 }), 404);
    await expectProblem(await put("Mads", "none", '"0"', { points: 1 }), 404);
    await expectProblem(await put("Mads", id, '"0"', {}, "9.9"), 404);
    await fresh();
    await expectProblem(await put("Mads", id, '"0"', { points: 1 }), 409);
    await expectProblem(await put("Mads", id, '"4"', { points: 1 }), 409);
  });
});

describe("/api/v1/assessments/{id}/{part}/{key}", () => {
  const save = (id: string, part: string, key: string, value: unknown) =>
    call(
      other.PUT,
      `/api/v1/assessments/${id}/${part}/${key}`,
      { method: "PUT", headers: { ...as("Mads"), "If-Match": '"0"' }, body: JSON.stringify(value) },
      { id, part, key },
    );

  test("saves the rest in the same way", async () => {
    const id = await fresh();
    for (const [part, key, value] of [
      ["eligibility", "profile", true],
      ["remarks", "10", { note: "Spørg Anna" }],
      ["labels", "list", []],
      ["improvements", "list", [{ indicator: "10", from: 0, effect: "Flere" }]],
      ["effort", "10", { locked: true }],
    ] as const) {
      const answer = await save(id, part, key, value);
      expect([answer.status, answer.headers.get("ETag"), await answer.json()]).toEqual([200, '"1"', value]);
      expect((await save(id, part, key, value)).status).toBe(412);
    }
    await expectProblem(await save(id, "notes", "10", {}), 404);
  });
});

describe("/api/v1/assessments/{id}/result", () => {
  test("answers the result as of a day with an ETag", async () => {
    const id = await fresh();
    for (const [indicator, entry] of Object.entries(smallAnswers.answers)) await put("Mads", id, '"0"', entry, indicator);
    const ask = (search: string, headers = {}, name = "Rie") =>
      call(result.GET, `/api/v1/assessments/${id}/result${search}`, { headers: { ...as(name), ...headers } }, { id });
    const answer = await ask("?asOf=2026-11-23");
    const etag = answer.headers.get("ETag") ?? "";
    expect([answer.status, etag]).toEqual([200, expect.stringMatching(/^"[0-9a-f]{64}"$/)]);
    const document = await answer.json();
    expect(document).toMatchObject({
      edition: { id: "small", revision: 1 },
      asOf: "2026-11-23",
      indicators: { "1.1": { state: "partly" } },
    });
    expect((await ask("?asOf=2026-11-23", { "If-None-Match": etag })).status).toBe(304);
    const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" });
    expect((await (await ask("")).json()).asOf).toBe(today);
    await expectProblem(await ask("?asOf=2026-02-30"), 422, { faults: [{ path: "/asOf", code: "no-such-date" }] });
    await expectProblem(await ask("", {}, "Sia"), 404);
  });
});
