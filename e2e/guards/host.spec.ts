import { request as ask } from "node:http";
import { text } from "node:stream/consumers";
import { addressOf } from "#lib/i18n/addresses.ts";
import { expect, test } from "../fixtures/test.ts";

type Came = { status: number; headers: string; body: string };

/** Asks as a proxy would that was fooled: Node's own client lets the Host be anything. */
async function asked(baseURL: string, path: string, host: string): Promise<Came> {
  const { hostname, port } = new URL(baseURL);
  const headers = { Host: host, "X-Forwarded-Host": host, "X-Forwarded-Proto": "http", Forwarded: `host=${host}` };
  return new Promise((resolve, reject) => {
    ask({ hostname, port, path, headers }, async (answer) => {
      resolve({ status: answer.statusCode ?? 0, headers: JSON.stringify(answer.headers), body: await text(answer) });
    })
      .on("error", reject)
      .end();
  });
}

const addresses = [
  ...["/", "/da", "/da/readiness", "/en", "/da/findes-ikke", "/sitemap.xml"],
  ...[addressOf("da", { page: "clusters" }), addressOf("da", { page: "signIn" }), "/da/konto"],
  ...["/api/v1/register", "/api/v1/register/calendar.ics", "/api/v1/openapi.json", "/api/nowhere"],
];

test("A forged Host or X-Forwarded-Host stands in no page, redirect or answer", async ({ baseURL }) => {
  for (const path of addresses) {
    const { status, headers, body } = await asked(baseURL ?? "", path, "evil.example");
    expect(status, path).toBeLessThan(500);
    expect(headers + body, path).not.toContain("evil.example");
  }
});

test("What a caller may see is in no shared cache, and what is public is asked for again", async ({ request }) => {
  for (const path of ["/da/konto", "/api/v1/assessments"])
    expect((await request.get(path, { maxRedirects: 0 })).headers()["cache-control"], path).toContain("no-store");
  expect((await request.get(addressOf("da", { page: "clusters" }))).headers()["cache-control"]).toBe("private, no-cache");
  expect((await request.get("/api/v1/register")).headers()["cache-control"]).toBe("public, no-cache");
});

test("No picture is decoded by the server, whatever Next's own address for that is pointed at", async ({ request }) => {
  for (const target of ["/icon.svg", "http://169.254.169.254/latest/meta-data/", "/api/v1/register"])
    expect((await request.get(`/_next/image?url=${encodeURIComponent(target)}&w=640&q=75`)).status(), target).toBe(404);
});
