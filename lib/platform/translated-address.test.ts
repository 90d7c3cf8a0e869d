import { createServer, get, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { addresses, addressOf, locales, type Page } from "#lib/i18n/addresses.ts";
import { movedHeader, placeOf, translateAddresses } from "./translated-address.ts";

const params = new Proxy({}, { get: (_, name) => `x-${String(name)}` });
const pages = Object.keys(addresses) as Page[];

test.each(locales.flatMap((locale) => pages.map((page) => [locale, page] as const)))(
  "in %s, %s is answered by its own folder",
  (locale, page) => {
    const [shown, folder] = [addressOf(locale, { page, params }), addressOf("en", { page, params }).replace("/en", `/${locale}`)];
    expect(placeOf(shown)).toEqual(shown === folder ? null : { folder });
    if (shown !== folder) expect(placeOf(folder)).toEqual({ moved: shown });
  },
);

test.each<[string, ReturnType<typeof placeOf>]>([
  ["/da/ced/ydelser/guld%20nu", { folder: "/da/ced/offerings/guld%20nu" }],
  ["/da/Parathed/", { folder: "/da/readiness" }],
  ["/da/ced/ydelser/deltagelse", { folder: "/da/ced/offerings/attendance" }],
  ["/da/o/guld/plan", null],
  ["/en/parathed", null],
  ["/api/v1/editions", null],
  ["/da/parathed/1/2", null],
])("%s: %j", (path, place) => {
  expect(placeOf(path)).toEqual(place);
});

test("the server sees the folder, the browser is told of it, and what it says of a move counts for nothing", async () => {
  translateAddresses();
  const server = createServer((request, response) =>
    response.end(JSON.stringify({ url: request.url, moved: request.headers[movedHeader] })),
  );
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const asked = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ seen: unknown; got: IncomingHttpHeaders }>((resolve, reject) =>
      get({ host: "127.0.0.1", port, path, headers }, async (response) =>
        resolve({ seen: await json(response), got: response.headers }),
      ).on("error", reject),
    );
  const page = await asked("/da/parathed?a=1?b", { rsc: "1", [movedHeader]: "1" });
  expect(page.seen).toEqual({ url: "/da/readiness?a=1?b" });
  expect(page.got["x-nextjs-rewritten-path"]).toBe("/da/readiness");
  expect((await asked("/da/parathed")).got["x-nextjs-rewritten-path"]).toBeUndefined();
  expect((await asked("/da/clusters?q=guld")).seen).toEqual({ url: "/da/klynger?q=guld", moved: "1" });
  expect((await asked("/en/clusters")).seen).toEqual({ url: "/en/clusters" });
});
