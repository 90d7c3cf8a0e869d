import { beforeAll, expect, test } from "vitest";
import { fromJSONSchema } from "zod";
import { call, serve } from "#app/_adapters/testing/served.ts";
import { openApiDocument } from "#app/api/v1/openapi.json/document.ts";
import { database } from "#db/client.ts";
import { type Entry, enter } from "#lib/usecases/register/testing/entries.ts";
import { GET as BADGE } from "./[slug]/badge.svg/route.ts";
import { GET } from "./route.ts";

serve();

const entries: Entry[] = [
  { name: "Klynge <Guld> & Co", field: "ict", awards: [["gold", "2020-01-01", "2098-12-31"]] },
  { name: "Ukendt", awards: [["bronze", "2012", "2014-03-29"]] },
  { name: "Tabt", awards: [["silver", "2020-01-01", "2022-01-01", "2023-02-01"]] },
  { name: "Uden" },
];

beforeAll(async () => {
  await (await database()).write((writer) => enter(writer, entries));
});

const list = (query: string, headers: Record<string, string> = {}) => call(GET, `/api/v1/register${query}`, { headers }, {});
const badge = (slug: string, query = "") => call(BADGE, `/api/v1/register/${slug}/badge.svg${query}`, {}, { slug });

test("the register is read by everybody, and again only when it has changed", async () => {
  const answer = await list("?state=valid&state=unknown");
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "application/json"]);
  expect(answer.headers.get("Cache-Control")).toBe("public, no-cache");
  expect(answer.headers.get("Link")).toBe('</api/v1/register?state=valid&state=unknown&page=1>; rel="last"');
  const page = await answer.json();
  const described = openApiDocument.components.schemas.RegisterPage as Parameters<typeof fromJSONSchema>[0];
  expect(fromJSONSchema(described).safeParse(page).error).toBeUndefined();
  expect(page).toMatchObject({ items: [{ name: "Klynge <Guld> & Co" }, { name: "Ukendt" }], page: 1, pages: 1, total: 2 });
  const etag = answer.headers.get("ETag") ?? "";
  const again = await list("?state=valid&state=unknown", { "If-None-Match": etag });
  expect([again.status, again.headers.get("ETag"), await again.text()]).toEqual([304, etag, ""]);
  expect((await list("?state=valid", { "If-None-Match": etag })).status).toBe(200);
  const csv = await list("?format=csv");
  expect(csv.headers.get("Content-Type")).toBe("text/csv; charset=utf-8; header=present");
  expect(await csv.text()).toMatch(/^slug,name,field,region,label,state,awarded,validUntil,precision\r\n/);
});

test("what cannot be asked is named by its parameter", async () => {
  const answer = await list("?label=platin&asOf=2026-02-30&format=xml&levels=gold");
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([422, "application/problem+json"]);
  const { faults } = await answer.json();
  expect(faults.map(({ path }: { path: string }) => path).sort()).toEqual(["/asOf", "/format", "/label", "/levels"]);
});

test("a badge says how the label stands now, in words too, and whose it is", async () => {
  const answer = await badge("klynge-guld-co", "?lang=en");
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "image/svg+xml; charset=utf-8"]);
  const svg = await answer.text();
  expect(svg).toContain('<title id="t">Klynge &lt;Guld&gt; &amp; Co: Gold, valid until 31 December 2098</title>');
  expect(svg).toMatch(/<desc id="d">.*is awarded by ESCA\/EUCLES, not by Klyngeklar/);
  expect(svg).not.toMatch(/style|script|href/);
});

test("a badge never claims what no source tells", async () => {
  // Without an edition there is no grace.
  expect(await (await badge("ukendt")).text()).toContain("Bronze, status kendes ikke siden 30. marts 2014</title>");
  expect(await (await badge("tabt")).text()).toContain("Sølv, bortfaldet 1. februar 2023</title>");
  expect(await (await badge("uden")).text()).toContain("Uden: ingen label i registeret</title>");
  expect((await badge("ingen")).status).toBe(404);
  expect((await badge("tabt", "?lang=de")).status).toBe(422);
});
