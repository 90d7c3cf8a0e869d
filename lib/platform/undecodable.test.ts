import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendUndecodableNowhere } from "./undecodable.ts";

const server = createServer((asked, response) => response.end(`${asked.method} ${asked.url}`));

beforeAll(async () => {
  sendUndecodableNowhere();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

/** Method and address as the server sees them. */
function seen(path: string, method = "GET"): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) =>
    request({ host: "127.0.0.1", port, path, method }, (response) => resolve(text(response)))
      .on("error", reject)
      .end(),
  );
}

test.each([
  ["/api/v1/editions/%ff", "/api/undecodable"],
  ["/api/v1/editions/%?revision=1", "/api/undecodable"],
  ["/da/%C3", "/undecodable"],
  ["/api/v1/editions/a%2Fb%20%C3%A6?revision=%ff", "/api/v1/editions/a%2Fb%20%C3%A6?revision=%ff"],
  ["/da?x=%", "/da?x=%"],
])("%s is looked for at %s", async (path, address) => {
  expect(await seen(path)).toBe(`GET ${address}`);
});

test("a method that no request may have finds nothing, whatever stands at the address", async () => {
  expect(await seen("/api/v1/editions", "TRACE")).toBe("GET /api/undecodable");
  expect(await seen("/da", "TRACE")).toBe("GET /undecodable");
  expect(await seen("/api/v1/tokens/1", "DELETE")).toBe("DELETE /api/v1/tokens/1");
});
