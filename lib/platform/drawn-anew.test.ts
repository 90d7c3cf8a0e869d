import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawAnew, showsEdition } from "./drawn-anew.ts";

const folder = mkdtempSync(join(tmpdir(), "klyngeklar-test-"));
const server = createServer((request, response) => response.end(request.headers.cookie ?? "none"));
let isOutdated = false;

beforeAll(async () => {
  writeFileSync(join(folder, "prerender-manifest.json"), JSON.stringify({ preview: { previewModeId: "secret" } }));
  drawAnew((path) => isOutdated && showsEdition(path), folder);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function asked(path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => get({ host: "127.0.0.1", port, path, headers }, resolve).on("error", reject));
}

/** The cookies that the page is told of. */
const told = async (path: string, cookie?: string) => text(await asked(path, cookie === undefined ? {} : { cookie }));

test("pages that show the edition are drawn anew while the build is outdated, and only then", async () => {
  expect([await told("/da"), await told("/da/parathed/1", "a=1")]).toEqual(["none", "a=1"]);
  isOutdated = true;
  expect(await told("/da/parathed/1?_rsc=x", "a=1; b=2")).toBe("a=1; b=2; __prerender_bypass=secret");
  for (const path of ["/da", "/en/", "/en/readiness", "/da/parathed/resultat", "/da/metode", "/en/method"])
    expect(await told(path), path).toBe("__prerender_bypass=secret");
  for (const path of ["/", "/da/klynger", "/da/log-ind", "/api/v1/editions", "/da/tilgaengelighed", "/dansk"])
    expect(await told(path), path).toBe("none");
  isOutdated = false;
});

test("a mark that comes from outside is taken away", async () => {
  expect(await told("/da/metode", "a=1; __prerender_bypass=guessed")).toBe("a=1");
});

test("they are kept nowhere on the way without asking", async () => {
  expect((await asked("/da/metode")).headers["cache-control"]).toBe("public, no-cache");
  expect((await asked("/da/tilgaengelighed")).headers["cache-control"]).toBeUndefined();
});
