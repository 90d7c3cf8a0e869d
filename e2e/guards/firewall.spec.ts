import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@libsql/client";
import { expect, test } from "@playwright/test";
import { locales } from "#lib/i18n/addresses.ts";
import { allPages } from "../fixtures/pages.ts";
import { KilledServer } from "../system/killed-server.ts";
import { endpoints } from "./doors.ts";
import { type Planted, plant, tellsOf } from "./planted.ts";

const slug = "energy-cluster-denmark";
const queries = ["?q=energi", "?label=gold&state=unknown&sort=-awarded", "?region=nordjylland", "?asOf=2021-12-01", "?page=2"];

/** Every endpoint that the public may ask, with a cluster where its address has one, and what must not be there. */
function openEndpoints(): string[] {
  const open = Object.entries(endpoints).filter(([folder, { GET }]) => GET !== undefined && !folder.startsWith("["));
  return open.map(
    ([folder]) =>
      `/api/${folder
        .replaceAll("[slug]", slug)
        .replaceAll("[id]", "ecei-2013")
        .replaceAll(/\[\w+\]/g, "nowhere")}`,
  );
}

/** All that anybody can open without signing in: pages, feeds, badges, data. */
function addresses(): string[] {
  const pages = allPages.flatMap(({ address, place }) =>
    place.page === "clusters"
      ? [address, ...queries.map((query) => address + query)]
      : place.page === "cluster"
        ? [address, `${address}?asOf=2021-12-01`]
        : [address],
  );
  const data = ["json", "csv"].flatMap((format) => [`state=all&format=${format}`, `asOf=2021-12-01&format=${format}`]);
  return [
    ...[...pages, ...openEndpoints(), ...data.map((query) => `/api/v1/register?${query}`)],
    ...locales.map((locale) => `/api/v1/register/${slug}/badge.svg?lang=${locale}`),
    ...["/da/findes-ikke", "/robots.txt", "/sitemap.xml", "/.well-known/security.txt"],
  ];
}

/** The addresses whose answer, head and body, tells of something planted. */
async function telling(origin: string, sought: Planted): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses()) {
    const answer = await fetch(origin + address);
    expect(answer.status, address).toBeLessThan(500);
    const heads = [...answer.headers].join("\n");
    if (tellsOf(`${heads}\n${await answer.text()}`, sought)) found.push(address);
  }
  return found;
}

test("Nothing that stands outside the register reaches a public page, feed, badge or answer", async () => {
  test.setTimeout(180_000);
  const folder = await mkdtemp(join(tmpdir(), "klyngeklar-firewall-"));
  const server = new KilledServer(pathToFileURL(join(folder, "klyngeklar.db")).href);
  try {
    await server.start();
    const sought = await plant(server.url);
    expect(sought.tables).toBeGreaterThan(40);
    expect(sought.columns).toBeGreaterThan(200);
    expect(await telling(server.address, sought)).toEqual([]);
    // The same search finds what does stand in the register: it would have found the rest.
    const client = createClient({ url: server.url });
    await client.execute({ sql: "UPDATE register_cluster SET name = ? WHERE slug = ?", args: [`Klynge ${sought.word}`, slug] });
    await client.execute("INSERT INTO register_change (batch, cluster_id, reason, changed_at) VALUES ('prove', 'prove', 'prove', 1)");
    client.close();
    const found = await telling(server.address, sought);
    for (const address of [
      "/da/klynger",
      `/en/clusters/${slug}`,
      "/api/v1/register?state=all&format=csv",
      `/api/v1/register/${slug}/badge.svg?lang=da`,
    ])
      expect(found).toContain(address);
  } finally {
    await server.kill();
    await rm(folder, { recursive: true });
  }
});
