import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { job } from "#db/schema/job.ts";
import { webhook } from "#db/schema/webhook.ts";
import { verifies } from "#lib/platform/webhook/testing/receiver.ts";
import { pauseAfter } from "#lib/usecases/jobs/finish.ts";
import { deleteOrganisation } from "#lib/usecases/organisations/delete.ts";
import { answeredRound, submitted } from "#lib/usecases/snapshots/testing/answered.ts";
import { letters, someTeam } from "#lib/usecases/team/testing/team.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import { tellSubmitted } from "./announce.ts";
import { switchHook } from "./change.ts";
import { testHook } from "./send-test.ts";
import { added, answering, bodies, deliver, deliveries, realReceiver } from "./testing/hooks.ts";

vi.stubEnv("LOG_LEVEL", "silent");
vi.stubEnv("AUTH_SECRET", "a secret of the tests' own, long enough");

const later = (hours: number) => new Date(noon.getTime() + hours * 60 * 60 * 1000);
const away = answering({ failure: "no-connection" });

/** A team with a hook, and a way to have something to tell. */
async function hooked() {
  const team = await someTeam();
  const hook = await added(team.lead, { slug: team.slug, events: ["result.submitted"] });
  const happens = (snapshot: string, at: Date = noon) =>
    team.database.write((writer) =>
      tellSubmitted(writer, at, { organisation: team.id, assessment: "a", snapshot, edition: {}, labels: { gold: { verdict: "open" } } }),
    );
  const row = async () => (await team.database.reader.select().from(webhook).where(eq(webhook.id, hook.id)))[0];
  /** Works until every attempt has been made, hour by hour; gives how many hours it took. */
  const untilOver = async (from: Date, post = away) => {
    for (let hours = 0; hours < 48; hours += 1) {
      await deliver(team.database, post, new Date(from.getTime() + hours * 60 * 60 * 1000));
      if ((await deliveries(team.database)).every(({ outcome }) => outcome !== "waiting")) return hours;
    }
    throw new Error("it goes on for ever");
  };
  return { ...team, hook, happens, row, untilOver };
}

describe("a submitted assessment", () => {
  test("is told over https, signed, with ids and verdicts and nothing that somebody typed", async () => {
    const round = await answeredRound();
    const { received, post, address } = await realReceiver();
    const { secret } = await added(round.lead, { slug: round.slug, address, events: ["result.submitted"] });
    await added(round.lead, { slug: round.slug, events: ["label.changed"] });
    const snapshot = await submitted(round.lead, round.assessment);
    expect(await deliver(round.database, post)).toEqual(["done"]);
    const [message] = received;
    if (message === undefined) throw new Error("nothing came");
    expect(await verifies(secret, message)).toBe(true);
    expect(message.headers).toMatchObject({ "content-type": "application/json", "webhook-timestamp": String(noon.getTime() / 1000) });
    expect(JSON.parse(message.body)).toEqual({
      ...{ id: message.headers["webhook-id"], type: "result.submitted", timestamp: noon.toISOString() },
      data: {
        ...{ organisation: round.organisation, assessment: round.assessment, snapshot },
        edition: { id: "small", revision: 1, digest: expect.stringMatching(/^sha256:/) },
        verdicts: expect.objectContaining({ gold: expect.stringMatching(/^(ready|not-yet|blocked|open)$/) }),
      },
    });
    expect(message.body).not.toMatch(/referatet|medlemmer|prove\.example|Klynge/);
    expect(await deliveries(round.database)).toMatchObject([{ outcome: "delivered", status: 204, failure: null, attempts: 1, body: null }]);
    expect(await deliver(round.database, post)).toEqual([]);
  });

  test("is told once, to hooks that are on and ask for it", async () => {
    const { database, happens, lead, slug, stranger, other, hook } = await hooked();
    await added(stranger, { slug: other, events: ["result.submitted"] });
    await happens("s1");
    await happens("s1");
    expect((await bodies(database)).length).toBe(1);
    await switchHook(lead, { slug, id: hook.id, on: false });
    await happens("s2");
    expect((await bodies(database)).length).toBe(1);
    expect(await deliver(database, away)).toEqual(["done"]);
    expect(await deliveries(database)).toMatchObject([{ outcome: "dropped", failure: "switched-off", body: null, attempts: 0 }]);
    await switchHook(lead, { slug, id: hook.id, on: true });
    await happens("s3");
    await deleteOrganisation(lead, { slug, name: "Klynge Prøve" });
    await happens("s4");
    expect(await deliver(database, away)).toEqual(["done"]);
    expect((await deliveries(database)).map(({ key, outcome }) => [key, outcome])).toEqual([
      ["snapshot:s1", "dropped"],
      ["snapshot:s3", "dropped"],
    ]);
  });
});

describe("a delivery that fails", () => {
  test("is tried again with growing pauses, the same message under the same id, until it arrives", async () => {
    const { database, happens, row } = await hooked();
    await happens("s1");
    const sent: [string, string][] = [];
    const post = async (_: string, headers: Readonly<Record<string, string>>, body: string) => {
      sent.push([headers["webhook-id"] ?? "", body]);
      return sent.length < 3 ? { status: 503, failure: "status" as const } : { status: 200, failure: null };
    };
    expect(await deliver(database, post)).toEqual(["retry"]);
    expect(await deliveries(database)).toMatchObject([{ outcome: "waiting", status: 503, failure: "status", attempts: 1 }]);
    expect(await row()).toMatchObject({ failingSince: noon, offBecause: null });
    const second = new Date(noon.getTime() + pauseAfter(1));
    expect(await deliver(database, post, new Date(second.getTime() - 1))).toEqual([]);
    expect(await deliver(database, post, second)).toEqual(["retry"]);
    expect(await deliver(database, post, new Date(second.getTime() + pauseAfter(2)))).toEqual(["done"]);
    expect(new Set(sent.map((one) => one.join()))).toHaveLength(1);
    expect(await row()).toMatchObject({ failingSince: null });
    expect(await deliveries(database)).toMatchObject([{ outcome: "delivered", status: 200, failure: null, attempts: 3 }]);
    expect(await letters(database)).toEqual([]);
  });

  test("is given up after about a day; the leads get one letter for it, and the hook goes off when none arrives for days", async () => {
    const { database, happens, lead, row, untilOver, slug } = await hooked();
    await happens("s1");
    expect(await untilOver(noon)).toBeGreaterThan(18);
    expect(await deliveries(database)).toMatchObject([{ outcome: "given-up", failure: "no-connection", attempts: 14, body: null }]);
    const values = { organisation: "Klynge Prøve", receiver: "crm.klynge.example" };
    const told = { to: `${lead.actor.id}@prove.example`, template: "webhookTrouble" };
    expect(await letters(database)).toMatchObject([
      {
        ...told,
        link: expect.stringMatching(new RegExp(`/da/o/${slug}/indstillinger/webhooks$`)),
        values: { ...values, change: "given-up" },
      },
    ]);
    await happens("s2", later(30));
    await untilOver(later(30));
    expect((await letters(database)).length).toBe(1);
    expect(await row()).toMatchObject({ offBecause: null, failingSince: noon });
    await happens("s3", later(60));
    await untilOver(later(60));
    expect(await row()).toMatchObject({ offBecause: "failing" });
    expect((await letters(database)).map((letter) => (letter.values as { change: string }).change)).toEqual(["given-up", "off"]);
    await happens("s4", later(100));
    expect((await deliveries(database)).length).toBe(3);
    expect((await database.reader.select().from(job).where(eq(job.kind, "webhook"))).every(({ doneAt }) => doneAt !== null)).toBe(true);
  });

  test("to a receiver that says it is gone switches the hook off at once", async () => {
    const { database, happens, row } = await hooked();
    await happens("s1");
    expect(await deliver(database, answering({ status: 410, failure: "status" }))).toEqual(["done"]);
    expect(await row()).toMatchObject({ offBecause: "gone" });
    expect(await letters(database)).toMatchObject([{ template: "webhookTrouble", values: { change: "off" } }]);
  });

  test("is not tried without a secret that this server can open", async () => {
    const { database, happens } = await hooked();
    await happens("s1");
    vi.stubEnv("AUTH_SECRET", "another secret of the tests' own, long enough");
    const post = vi.fn(away);
    expect(await deliver(database, post)).toEqual(["done"]);
    vi.stubEnv("AUTH_SECRET", "a secret of the tests' own, long enough");
    expect(post).not.toHaveBeenCalled();
    expect(await deliveries(database)).toMatchObject([{ outcome: "given-up", failure: "no-secret" }]);
  });

  test("and was a test is neither tried again nor written about, and arrives also when the hook is off", async () => {
    const { database, lead, slug, hook, row } = await hooked();
    await testHook(lead, { slug, id: hook.id });
    expect(await deliver(database, away)).toEqual(["done"]);
    expect(await deliveries(database)).toMatchObject([{ type: "webhook.test", outcome: "given-up", failure: "no-connection" }]);
    expect([await row(), await letters(database)]).toMatchObject([{ failingSince: null, offBecause: null }, []]);
    await switchHook(lead, { slug, id: hook.id, on: false });
    await testHook({ ...lead, clock: () => later(1) }, { slug, id: hook.id });
    expect(await deliver(database, answering({ status: 200 }), later(1))).toEqual(["done"]);
    expect((await deliveries(database)).at(-1)).toMatchObject({ outcome: "delivered" });
  });
});

test("a message for a hook that was deleted goes nowhere", async () => {
  const { database, happens, hook } = await hooked();
  await happens("s1");
  await database.write((writer) => writer.delete(webhook).where(eq(webhook.id, hook.id)));
  expect(await deliver(database, away)).toEqual(["done"]);
});
