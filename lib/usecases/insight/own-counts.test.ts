import { expect, test } from "vitest";
import { attendance, evaluation } from "#db/schema/offering.ts";
import { readAnnex } from "#lib/usecases/offerings/annex.ts";
import { offeringDesk } from "#lib/usecases/offerings/testing/desk.ts";
import { ownCells } from "./own-counts.ts";

const period = { from: "2026-07-01", to: "2026-12-31" };

test("a release tells of activities what their account tells, and of evaluations what five or more thought", async () => {
  const { database, analyst, offering, event } = await offeringDesk();
  const [workshop, camp] = [await offering(), await offering({ kind: "innovation-camp", reportedAs: "Camps" })];
  const [first, second, outside] = [await event(workshop), await event(camp), await event(camp, { day: "2025-11-20" })];
  const recorded = { recordedBy: analyst.actor.id, recordedAt: analyst.clock(), source: "import" } as const;
  const came = [
    { eventId: first, body: "Klynge Prøvestad", countsAs: "cluster", region: "midtjylland", people: 3 },
    { eventId: first, body: "Prøve A/S", countsAs: "other", region: null, people: 2 },
    { eventId: second, body: "klynge prøvestad", countsAs: "cluster", region: "midtjylland", people: 1 },
    { eventId: outside, body: "Klynge Fjernby", countsAs: "cluster", region: "syddanmark", people: 9 },
  ] as const;
  const grades = [5, 5, 4, 3, 1].map((satisfaction) => ({ eventId: first, satisfaction, usefulness: null }));
  const given = { textState: "waiting", source: "form", givenOn: "2026-11-21" } as const;
  await database.write(async (writer) => {
    await writer.insert(attendance).values(came.map((row, at) => ({ id: `a-${at}`, ...row, ...recorded })));
    await writer
      .insert(evaluation)
      .values([...grades, { ...grades[0], eventId: second, satisfaction: 1 }].map((row, at) => ({ id: `v-${at}`, ...row, ...given })));
  });

  const cells = await ownCells(database.reader, period);
  const account = await readAnnex(analyst, period);
  if (!account.ok) throw new Error(account.code);
  const { rows, total, regions } = account.value.annex;
  const told = cells.filter(({ kind }) => kind === "activity").map(({ cut, value }) => ({ cut, value }));
  expect(told).toEqual(
    [...rows, { ...total, heading: "all" }].map((row) => ({
      cut: row.heading,
      value: {
        ...{ fromClusters: row.fromClusters, fromOthers: row.others, clusters: row.clusters },
        regions: Object.fromEntries(regions.map((region, at) => [region, row.regions[at]])),
      },
    })),
  );
  expect(told.at(-1)).toMatchObject({ value: { fromClusters: 4, fromOthers: 2, clusters: 1, regions: { midtjylland: 4 } } });
  expect(cells.filter(({ kind }) => kind === "attendance").map(({ offering: of, value }) => [of, value])).toEqual(
    expect.arrayContaining([
      [workshop, { events: 1, clusters: 1, people: 5 }],
      [camp, { events: 1, clusters: 1, people: 1 }],
    ]),
  );
  const thought = new Map(cells.filter(({ kind }) => kind === "evaluation").map((cell) => [cell.offering, cell]));
  expect(thought.get(workshop)?.value).toEqual({ answers: 5, verySatisfied: 40, satisfied: 60, useful: null });
  expect(thought.get(camp)).toMatchObject({ value: null, suppressed: "too-few" });
});
