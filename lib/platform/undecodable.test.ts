import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendUndecodableNowhere } from "./undecodable.ts";

const server = createServer((request, response) => response.end(request.url));

beforeAll(async () => {
  sendUndecodableNowhere();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

/** The address as the server sees it. */
function seen(path: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) =>
    get({ host: "127.0.0.1", port, path }, (response) => resolve(text(response))).on("error", reject),
  );
}

test.each([
  ["/api/v1/editions/%ff", "/api/undecodable"],
  ["/api/v1/editions/%?revision=1", "/api/undecodable"],
  ["/da/%C3", "/undecodable"],
  ["/api/v1/editions/a%2Fb%20%C3%A6?revision=%ff", "/api/v1/editions/a%2Fb%20%C3%A6?revision=%ff"],
  ["/da?x=%", "/da?x=%"],
])("%s is looked for at %s", async (path, address) => {
  expect(await seen(path)).toBe(address);
});
