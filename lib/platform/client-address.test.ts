import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientAddress, nameClients } from "./client-address.ts";

const server = createServer((request, response) => response.end(String(request.headers["x-forwarded-for"])));

beforeAll(async () => {
  nameClients(0);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

/** Where the server thinks a request comes from. */
function seen(headers: Record<string, string | string[]>): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) =>
    get({ host: "127.0.0.1", port, headers }, (response) => resolve(text(response))).on("error", reject),
  );
}

test.each<[string, Record<string, string | string[]>]>([
  ["no header", {}],
  ["another address", { "X-Forwarded-For": "203.0.113.9" }],
  ["a chain", { "X-Forwarded-For": "203.0.113.9, 127.0.0.2" }],
  ["the header twice", { "X-Forwarded-For": ["203.0.113.9", "203.0.113.10"] }],
])("without a proxy a request with %s comes from the other end of the connection", async (_, headers) => {
  expect(await seen(headers)).toBe("127.0.0.1");
});

test.each([
  ["198.51.100.7", 1, "198.51.100.7"],
  ["203.0.113.9, 198.51.100.7", 1, "198.51.100.7"],
  ["203.0.113.9, 198.51.100.7,10.0.0.2", 2, "198.51.100.7"],
  ["2001:db8::7", 1, "2001:db8::7"],
  ["", 1, "10.0.0.1"],
  ["203.0.113.9", 2, "10.0.0.1"],
  ["203.0.113.9, unknown", 1, "10.0.0.1"],
  ["203.0.113.9", 0, "10.0.0.1"],
])("“%s” behind %i proxies is %s", (chain, proxies, address) => {
  expect(clientAddress(chain, "10.0.0.1", proxies)).toBe(address);
});
