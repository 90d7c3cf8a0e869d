import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { answerAway, tellOutages } from "./outage.ts";

test("a page that fails of an outage is answered with 503, one beside it that fails of something else with 500", async () => {
  tellOutages();
  const server = createServer(async (request, response) => {
    await pause(5);
    if (request.url !== "/broken") answerAway();
    await pause(5);
    response.statusCode = request.url === "/told" ? 200 : 500;
    response.end("page");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const answers = await Promise.all(["/away", "/broken", "/told"].map((path) => fetch(`http://127.0.0.1:${port}${path}`)));
  expect(answers.map(({ status, headers }) => [status, headers.get("Retry-After")])).toEqual([
    [503, "3"],
    [500, null],
    [200, null],
  ]);
});
