import { channel } from "node:diagnostics_channel";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { Programmes } from "#lib/domain/programme/programme.ts";
import { keptAs, programmeId, within } from "./programme.ts";
import { insideHeaders } from "./programme-inside.ts";
import { nameProgrammes, wanted } from "./programme-request.ts";

const settings = { DATABASE_URL: "file:./x.db", FILES_URL: "file:./files" };
const programmes = Programmes.parse([
  { id: "dansk", name: { da: "Dansk", en: "Danish" }, languages: ["da", "en"], address: "https://dansk.example", settings },
  { id: "nordic", name: { da: "Nordisk", en: "Nordic" }, languages: ["en"], address: "http://nordic.localhost:3000", settings },
]);

describe("a request", () => {
  test.each([
    ["dansk.example", "/da/metode", { id: "dansk", url: "/da/metode" }],
    ["DANSK.example", "/en", { id: "dansk", url: "/en" }],
    ["nordic.localhost:3000", "/", { id: "nordic", url: "/", front: "en" }],
    ["nordic.localhost:3000", "/api/v1/register?lang=da", { id: "nordic", url: "/api/v1/register?lang=da" }],
    ["nordic.localhost:3000", "http://dansk.example/en/method", { id: "nordic" }],
  ])("to %s for %s is its programme's", (host, url, expected) => {
    expect(wanted(programmes, host, url)).toMatchObject(expected);
  });

  test.each(["", "evil.example", "dansk.example.evil.example", "dansk.example:443", "dansk.example.", "nordic.localhost", "127.0.0.1"])(
    "to “%s” is nobody's, and may ask for nothing but the state of the server",
    (host) => {
      for (const url of ["/", "/da", "/api/v1/register", "/_next/static/x.js", "/api/health/ready/x"])
        expect(wanted(programmes, host, url)).toEqual({ id: null, url: "/api/misdirected" });
      expect(wanted(programmes, host, "/api/health/ready")).toEqual({ id: null, url: "/api/health/ready" });
    },
  );

  test.each(["/da", "//da/metode", "/%64a/metode", "/da?x=/en", "/DA", "/sv", "/findes-ikke", "/en.rsc"])(
    "for %s finds nothing where the programme does not speak the language",
    (url) => {
      expect(wanted(programmes, "nordic.localhost:3000", url).url).toBe("/da/undecodable");
    },
  );
});

describe("requests that arrive", () => {
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "klyngeklar-build-"));
    await writeFile(join(folder, "prerender-manifest.json"), '{"preview":{"previewModeId":"mark"}}');
    nameProgrammes(programmes, folder);
    await rm(folder, { recursive: true });
  });
  /** What stands in a request after it has arrived, and which programme its work belongs to. */
  const arrived = (url: string, headers: Record<string, string>) =>
    within("somebody else", () => {
      const request = { url, method: "POST", headers: { ...headers } as Record<string, string> };
      channel("http.server.request.start").publish({ request });
      return { ...request, programme: programmeId() };
    });

  test("belong to their programme, whatever came before on the same connection", () => {
    expect(arrived("/da", { host: "dansk.example" })).toMatchObject({
      programme: "dansk",
      method: "POST",
      headers: { cookie: "__prerender_bypass=mark" },
    });
    expect(arrived("/da", { host: "evil.example" })).toMatchObject({ programme: null, method: "GET", url: "/api/misdirected" });
  });

  test("carry the mark of drafts for pages only, and never one of their own", () => {
    const cookie = "a=1; __prerender_bypass=own; b=2";
    expect(arrived("/da", { host: "dansk.example", cookie }).headers.cookie).toBe("a=1; b=2; __prerender_bypass=mark");
    expect(arrived("/api/v1/register", { host: "dansk.example", cookie }).headers.cookie).toBe("a=1; b=2");
  });

  test("are not believed about the programme, unless the server itself says it", () => {
    const host = "127.0.0.1:3000";
    expect(arrived("/da", { host, "x-klyngeklar-programme": "dansk guessed" }).programme).toBeNull();
    expect(arrived("/da", { host, ...insideHeaders("dansk") })).toMatchObject({ programme: "dansk", url: "/da" });
    expect(arrived("/da", { host: "nordic.localhost:3000", "x-klyngeklar-front": "da" }).headers).toMatchObject({
      "x-klyngeklar-front": "en",
    });
  });
});

test("what is kept for one programme is not there for another, also in what follows later", async () => {
  within("dansk", () => {
    keptAs<string>("klyngeklarProbe").it = "Danish";
  });
  const later = (id: string) =>
    within(id, async () => new Promise((done) => setTimeout(() => done(keptAs<string>("klyngeklarProbe").it), 1)));
  expect(await Promise.all([later("dansk"), later("nordic")])).toEqual(["Danish", undefined]);
  expect(keptAs<string>("klyngeklarProbe").it).toBeUndefined();
});
