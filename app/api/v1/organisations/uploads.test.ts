import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { call, serve } from "#app/_adapters/testing/served.ts";
import { database } from "#db/client.ts";
import { evidence } from "#db/schema/evidence.ts";
import { organisation, token } from "#db/schema/organisation.ts";
import { participant } from "#db/schema/participant.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { organisationOn, personOn } from "#lib/usecases/testing/people.ts";
import * as file from "./[organisation]/evidence/[id]/file/route.ts";
import * as evidenceRoute from "./[organisation]/evidence/route.ts";
import * as preview from "./[organisation]/participants/preview/route.ts";
import * as participants from "./[organisation]/participants/route.ts";

serve();

vi.spyOn(console, "error").mockImplementation(() => {});
const tokens: Record<string, string> = {};
let slug = "";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "klyngeklar-uploads-"));
  vi.stubEnv("FILES_URL", pathToFileURL(folder).href);
  const opened = await database();
  const [own, elsewhere] = [await organisationOn(opened), await organisationOn(opened)];
  slug = (await opened.reader.select().from(organisation).where(eq(organisation.id, own)))[0]?.slug ?? "";
  const people = {
    Mads: await personOn(opened, "Mads", [[own, "member"]]),
    Rie: await personOn(opened, "Rie", [[own, "reader"]]),
    Sia: await personOn(opened, "Sia", [[elsewhere, "lead"]]),
  };
  for (const [name, { actor }] of Object.entries(people)) {
    tokens[name] = randomBytes(24).toString("base64url");
    const row = { id: randomUUID(), personId: actor.id, label: "test", hash: hashOf(tokens[name]), createdAt: noon };
    await opened.write((writer) => writer.insert(token).values(row));
  }
});
afterAll(() => rm(folder, { recursive: true }));

type Fields = Record<string, string | File>;
const formOf = (fields: Fields) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
const as = (name: string): Record<string, string> => (name === "nobody" ? {} : { Authorization: `Bearer ${tokens[name]}` });
type Handler = Parameters<typeof call>[0];
const send = (handler: Handler, name: string, body: BodyInit, more: Record<string, string> = {}) =>
  call(handler, "/api/v1/x", { method: "POST", headers: { ...as(name), ...more }, body, duplex: "half" } as RequestInit, {
    organisation: slug,
  });

const boundary = { "Content-Type": "multipart/form-data; boundary=x" };
/** A body of pieces of 1 MB without its length; counts those that were taken. */
function pieces(count: number) {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += 1;
      if (taken > count) controller.close();
      else controller.enqueue(new Uint8Array(2 ** 20));
    },
  });
  return { body, taken: () => taken };
}

const pdf = (name = "Årsberetning 2025 (endelig).pdf") => new File(["%PDF-1.7\n%âãÏÓ\n1 0 obj"], name, { type: "text/html" });
const upload = (name: string, fields: Fields) => send(evidenceRoute.POST, name, formOf({ title: "", documentDate: "", ...fields }));
const download = (name: string, id: string, method = "GET") =>
  call(method === "HEAD" ? file.HEAD : file.GET, "/api/v1/x", { method, headers: as(name) }, { organisation: slug, id });

describe("evidence", () => {
  test("goes up and comes down as a download that can do nothing in our origin", async () => {
    const added = await upload("Mads", { file: pdf() });
    expect(added.status).toBe(201);
    const { id } = await added.json();
    expect(added.headers.get("Location")).toBe(`/api/v1/organisations/${slug}/evidence/${id}/file`);
    const down = await download("Rie", id);
    expect(Object.fromEntries(down.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="_rsberetning 2025 (endelig).pdf"; filename*=UTF-8''%C3%85rsberetning%202025%20%28endelig%29.pdf`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    expect(await down.text()).toBe(await pdf().text());
    const head = await download("Rie", id, "HEAD");
    expect([head.status, head.headers.get("Content-Length"), await head.text()]).toEqual([200, String(pdf().size), ""]);
  });

  test("that was changed on disk is not handed out", async () => {
    const { id } = await (await upload("Mads", { file: pdf() })).json();
    const [row] = await (await database()).reader.select().from(evidence).where(eq(evidence.id, id));
    await writeFile(join(folder, row?.storageKey ?? ""), "%PDF-1.7\nen anden");
    const down = await download("Mads", id);
    expect([down.status, (await down.json()).code, down.headers.get("Content-Disposition")]).toEqual([500, "file-changed", null]);
  });

  test.each<[string, Fields, number, string | undefined]>([
    [
      "a program called .pdf",
      { file: new File(["MZ\u0090\u0000\u0003"], "rapport.pdf", { type: "application/pdf" }) },
      422,
      "content-differs",
    ],
    ["a page", { file: new File(["<!doctype html><script>1</script>"], "side.html") }, 422, "type-not-allowed"],
    ["a drawing", { file: new File(["<svg xmlns='http://www.w3.org/2000/svg'/>"], "logo.svg") }, 422, "type-not-allowed"],
    ["a byte more than 25 MB", { file: new File([new Uint8Array(25 * 2 ** 20 + 1)], "stor.pdf") }, 413, "file-too-large"],
    ["no file", { file: "%PDF-1.7" }, 400, undefined],
    ["a date that has not come", { file: pdf(), documentDate: "2999-01-01" }, 422, undefined],
  ])("is refused when it is %s", async (_, fields, status, code) => {
    const before = (await readdir(folder, { recursive: true })).length;
    const answer = await upload("Mads", fields);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    expect([answer.status, (await answer.json()).code]).toEqual([status, code]);
    expect((await readdir(folder, { recursive: true })).length).toBe(before);
  });

  test("is read no further than the limit, whatever its length", async () => {
    const { body, taken } = pieces(1000);
    const answer = await send(evidenceRoute.POST, "Mads", body, boundary);
    expect([answer.status, (await answer.json()).code]).toEqual([413, "file-too-large"]);
    expect(taken()).toBeLessThan(30);
  });

  test("says which field is wrong", async () => {
    const { faults } = await (await upload("Mads", { file: pdf(), documentDate: "2999-01-01" })).json();
    expect(faults).toMatchObject([{ path: "/documentDate", code: "in-future" }]);
  });

  test("is not there for others, and nothing of what they send is read", async () => {
    const { id } = await (await upload("Mads", { file: pdf() })).json();
    for (const name of ["Sia", "nobody"]) {
      expect((await download(name, id)).status).toBe(404);
      const { body, taken } = pieces(100);
      expect((await send(evidenceRoute.POST, name, body, boundary)).status).toBe(404);
      expect(taken()).toBeLessThan(3);
    }
    expect((await upload("Rie", { file: pdf() })).status).toBe(404);
  });

  test.each([
    ["no form", "multipart/form-data; boundary=x", "navn=1"],
    ["another type", "application/json", "{}"],
  ])("is refused as %s", async (_, type, body) => {
    expect((await send(evidenceRoute.POST, "Mads", body, { "Content-Type": type })).status).toBe(400);
  });
});

describe("a list of participants", () => {
  const sheet = new File(["Type;Postnr\nVirksomhed;8000\nVirksomhed;8001\n"], "liste.csv");

  test("is previewed, then imported by the mapping that was seen", async () => {
    const seen = await (await send(preview.POST, "Mads", formOf({ file: sheet }))).json();
    expect(seen).toMatchObject({ participants: 1, faultyRows: 1, mapping: { columns: { type: "Type", postcode: "Postnr" } } });
    const mapping = JSON.stringify(seen.mapping);
    const again = await send(preview.POST, "Mads", formOf({ file: sheet, mapping }));
    expect(await again.json()).toMatchObject({ mappedBy: "caller" });
    const opened = await database();
    expect(await opened.reader.$count(participant)).toBe(0);
    const differs = await send(participants.POST, "Mads", formOf({ file: sheet, mapping, without: "0" }));
    expect([differs.status, (await differs.json()).code]).toEqual([409, "sheet-differs"]);
    const imported = await send(participants.POST, "Mads", formOf({ file: sheet, mapping, without: "1" }));
    expect([imported.status, await imported.json()]).toEqual([200, { participants: 1 }]);
    expect(await opened.reader.$count(participant)).toBe(1);
  });

  test.each<[string, Fields, number]>([
    ["a mapping that is no JSON", { file: sheet, mapping: "{", without: "1" }, 422],
    ["no number of faulty rows", { file: sheet, mapping: "{}", without: "" }, 422],
    [
      "a sheet that is none",
      { file: new File(["%PDF-1.7\n\u0000"], "liste.csv"), mapping: '{"columns":{},"types":{},"commitments":{}}', without: "0" },
      422,
    ],
  ])("is refused with %s", async (_, fields, status) => {
    expect((await send(participants.POST, "Mads", formOf(fields))).status).toBe(status);
  });

  test("is not for others", async () => {
    for (const name of ["Sia", "Rie", "nobody"]) expect((await send(preview.POST, name, formOf({ file: sheet }))).status).toBe(404);
  });
});
