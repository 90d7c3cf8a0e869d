import { describe, expect, test } from "vitest";
import { startNextRound } from "#lib/usecases/renewal/start-next.ts";
import { readChanges } from "./read-changes.ts";
import { readHistory } from "./read-history.ts";
import { answeredRound, later, type Refused, saveAs, submitted } from "./testing/answered.ts";

/** Two submitted rounds and an open one: in the second a level rose and the figure that was asked again was not given. */
async function threeRounds() {
  const world = await answeredRound();
  const first = await submitted(world.lead, world.assessment);
  const next = async (day: string) => {
    const started = await startNextRound(later(world.lead, day), { slug: world.slug });
    if (!started.ok) throw new Error(started.code);
    return started.value.assessment;
  };
  const again = await next("2027-11-23");
  await saveAs(later(world.member, "2027-11-23"), again, ["answers", "1.1", { points: 2 }], 1);
  const second = await submitted(later(world.lead, "2027-11-24"), again);
  return { ...world, first, second, open: await next("2028-11-23") };
}

describe("history", () => {
  test("names every round, the newest first, with the labels of its snapshot", async () => {
    const world = await threeRounds();
    const history = await readHistory(world.reader, { slug: world.slug });
    expect(history).toMatchObject({
      ok: true,
      value: {
        organisation: { slug: world.slug },
        rounds: [
          { assessment: world.open, snapshot: null, startedBy: "Lea" },
          { snapshot: { id: world.second, takenAt: "2027-11-24T12:00:00.000Z", answered: 1 } },
          {
            assessment: world.assessment,
            edition: { id: "small", revision: 1 },
            startedBy: "Mads",
            snapshot: {
              id: world.first,
              takenBy: "Lea",
              answered: 2,
              indicators: 3,
              labels: [{ id: "silver" }, { id: "gold", score: { low: 2 } }],
            },
          },
        ],
        can: { start: false },
      },
    });
    expect(await readHistory(world.member, { slug: world.slug })).toMatchObject({ value: { can: { start: true } } });
  });

  test("is empty for an organisation that has not begun", async () => {
    const world = await answeredRound();
    const outcome = await readHistory(world.stranger, { slug: `prove-${world.other}` });
    expect(outcome).toMatchObject({ ok: true, value: { rounds: [], can: { start: true } } });
  });

  test("says what changed between two snapshots and why, whichever is named first", async () => {
    const { reader, first, second } = await threeRounds();
    const changes = await readChanges(reader, { before: first, after: second });
    expect(changes).toMatchObject({
      value: { before: { id: first }, after: { id: second }, titles: { "1.1": { title: { da: "Plan" } } } },
    });
    expect(changes.ok && changes.value.changes.indicators.map(({ indicator, why }) => [indicator, why])).toEqual([
      ["1.1", "entry-changed"],
      ["10", "figure-aged"],
      ["2", "entry-changed"],
    ]);
    expect(await readChanges(reader, { before: second, after: first })).toEqual(changes);
  });

  test.each<[Refused, string]>([
    ["stranger", "not-found"],
    ["nobody", "forbidden"],
    ["everybody", "forbidden"],
  ])("is not for %s", async (who, code) => {
    const world = await answeredRound();
    const snapshot = await submitted(world.lead, world.assessment);
    expect(await readHistory(world[who], { slug: world.slug })).toEqual({ ok: false, code });
    expect(await readChanges(world[who], { before: snapshot, after: snapshot })).toEqual({ ok: false, code });
    expect(await readChanges(world.lead, { before: snapshot, after: "none" })).toEqual({ ok: false, code: "not-found" });
  });
});
