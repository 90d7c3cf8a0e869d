import { createServer, get, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nonceOf } from "./content-security-policy.ts";
import { headersOf, protectPages } from "./rendered-on-request.ts";
import { shownAddressHeader } from "./shown-address.ts";

const server = createServer((request, response) => response.end(JSON.stringify(request.headers)));

beforeAll(async () => {
  protectPages(() => false);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

/** What the server is told and what the client gets. */
function asked(path: string, headers: Record<string, string> = {}): Promise<{ told: IncomingHttpHeaders; got: IncomingHttpHeaders }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) =>
    get({ host: "127.0.0.1", port, path, headers }, async (response) =>
      resolve({ told: (await json(response)) as IncomingHttpHeaders, got: response.headers }),
    ).on("error", reject),
  );
}

test("a page rendered on request gets a nonce of its own, and its answer is kept nowhere", async () => {
  const [one, other] = [await asked("/da/o/guld"), await asked("/da/o/guld")];
  expect(one.got["content-security-policy"]).toBe(one.told["content-security-policy"]);
  expect(nonceOf(one.got["content-security-policy"] as string)).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(one.got["content-security-policy"]).not.toBe(other.got["content-security-policy"]);
  expect(one.got["cache-control"]).toBe("private, no-store");
  expect((await asked("/en/clusters")).got["cache-control"]).toBe("private, no-cache");
});

test("what the client says of the nonce and the address counts for nothing", async () => {
  const forged = { "Content-Security-Policy": "script-src 'nonce-AAAA'", [shownAddressHeader]: "/da/elsewhere" };
  const page = await asked("/da/konto?next=1&_rsc=abc", forged);
  expect(page.told["content-security-policy"]).not.toContain("AAAA");
  expect(page.told[shownAddressHeader]).toBe("/da/konto?next=1");
  expect((await asked("/da/metode", forged)).told[shownAddressHeader]).toBeUndefined();
});

test("static pages and everything else keep their own policy", async () => {
  for (const path of ["/da", "/da/metode", "/da/parathed/1", "/api/v1/editions", "/da/overblik", "/undecodable"])
    expect((await asked(path)).got["content-security-policy"], path).toBeUndefined();
});

test.each([
  "/da/%6f/guld",
  "//da/o/guld",
  "http://host.example/da/o/guld",
  "/en/account",
  "/da/log-ind?next=1",
  "/da/o",
  "/en/clusters?label=gold",
])("%s is a page rendered on request however it is written", (url) => {
  expect(headersOf(url, "n")?.policy).toContain("'nonce-n'");
});
