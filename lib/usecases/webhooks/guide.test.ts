import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { newHookSecret, signed } from "#lib/platform/webhook/signature.ts";
import { desk } from "#lib/usecases/register/testing/desk.ts";
import { answeredRound, submitted } from "#lib/usecases/snapshots/testing/answered.ts";
import { added, bodies } from "./testing/hooks.ts";

vi.stubEnv("AUTH_SECRET", "a secret of the tests' own, long enough");

const guide = readFileSync(join(import.meta.dirname, "../../../docs/api.md"), "utf8");
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms"))].map(([, text = ""]) => text);

/** "…" is whatever came; a message holds exactly the keys that are shown, but for one verdict of several. */
function asShown(shown: unknown): unknown {
  if (shown === "…") return expect.any(String);
  if (typeof shown !== "object" || shown === null) return shown;
  return Object.fromEntries(
    Object.entries(shown).map(([key, value]) => [
      key,
      key === "verdicts" ? expect.objectContaining({ gold: expect.any(String) }) : asShown(value),
    ]),
  );
}

test("messages are as the guide shows them", async () => {
  const [result, label] = blocks("json").map((text) => asShown(JSON.parse(text)));
  const round = await answeredRound();
  await added(round.lead, { slug: round.slug, events: ["result.submitted"] });
  await submitted(round.lead, round.assessment);
  expect(await bodies(round.database)).toEqual([result]);
  const { database, admin, cluster, award } = await desk();
  await added(admin);
  await award((await cluster()).id);
  expect(await bodies(database)).toEqual([label]);
});

test("the guide's own code tells a genuine message from others", async () => {
  const [code = ""] = blocks("js");
  const { isGenuine } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  const [secret, now] = [newHookSecret(), new Date()];
  const headers = signed("msg_1", now, '{"æ":1}', [newHookSecret(), secret]);
  expect(isGenuine(secret, headers, '{"æ":1}')).toBe(true);
  const { "webhook-signature": _, ...unsigned } = headers;
  const others = [
    isGenuine(newHookSecret(), headers, '{"æ":1}'),
    isGenuine(secret, headers, '{"æ":2}'),
    isGenuine(secret, { ...headers, "webhook-id": "msg_2" }, '{"æ":1}'),
    isGenuine(secret, headers, '{"æ":1}', now.getTime() + 301_000),
    isGenuine(secret, unsigned, '{"æ":1}'),
  ];
  expect(others).toEqual([false, false, false, false, false]);
});
