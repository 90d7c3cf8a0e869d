import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { consent } from "#db/schema/consent.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { job } from "#db/schema/job.ts";
import { organisation } from "#db/schema/organisation.ts";
import { calibrationCell } from "#db/schema/outcome.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { callersOn, noon } from "#lib/usecases/testing/callers.ts";
import { personOn } from "#lib/usecases/testing/people.ts";
import { readCalibration } from "./read.ts";
import { calibrationWorld, indicator } from "./testing/clusters.ts";

vi.stubEnv("LOG_LEVEL", "silent");

type World = Awaited<ReturnType<typeof calibrationWorld>>;

async function asked({ database }: World) {
  const [row] = await database.reader.select().from(editionRevision);
  return { edition: currentEdition.id, rulesDigest: row?.rulesDigest ?? "" };
}

/** What a person sees of a comparison at the indicator. */
async function shown(world: World, comparison = "self-official") {
  const caller = await personOn(world.database, "Nina");
  const found = await readCalibration(caller, await asked(world));
  if (!found.ok) throw new Error(found.code);
  const one = found.value.find((each) => each.comparison === comparison);
  return one === undefined ? null : { day: one.day, n: one.n, cell: one.cells.find((cell) => cell.indicator === indicator) };
}

describe("calibration", () => {
  test("holds the three series against each other over those who consent, and shows one decimal and nothing of the model", async () => {
    const world = await calibrationWorld();
    await world.come({ self: 4, sparring: [0, 3], official: 3 }, 5);
    await world.come({ self: 4, sparring: [4], official: 4 });
    await world.come({ self: 0, official: 5, consents: false }, 3);
    await world.come({ self: 0, official: 5, confirmed: false }, 3);
    expect(await world.run("2026-11-24")).toBe("done");
    expect(await shown(world)).toMatchObject({ day: "2026-11-24", n: 6, cell: { figures: { n: 6, difference: -0.8 } } });
    expect(await shown(world, "self-sparring")).toMatchObject({ cell: { figures: { n: 6, difference: -0.8 } } });
    expect(await shown(world, "sparring-official")).toMatchObject({ cell: { figures: { n: 6, difference: 0 } } });
    const caller = await personOn(world.database, "Nina");
    const text = JSON.stringify(await readCalibration(caller, await asked(world)));
    for (const [number] of text.matchAll(/-?\d+\.\d+/g)) if (number !== "0.8") expect(number).toMatch(/^-?\d+\.\d$/);
    expect(text).not.toMatch(/model|behind|fewestClusters|-0[,}]/);
    for (const { id } of await world.database.reader.select().from(organisation)) expect(text).not.toContain(id);
  });

  test("says too few below the limit, and nothing of three clusters", async () => {
    const world = await calibrationWorld();
    await world.come({ self: 4, official: 3 }, 4);
    await world.run("2026-11-24");
    expect(await shown(world)).toEqual({ day: "2026-11-24", n: null, cell: { indicator, figures: null, reason: "too-few" } });
    const cells = await world.database.reader.select().from(calibrationCell).where(eq(calibrationCell.indicatorId, indicator));
    expect(cells).toMatchObject([{ clusters: null, value: null }]);
  });

  test("is renewed only when three clusters have come or gone, and asks for the next day either way", async () => {
    const world = await calibrationWorld();
    await world.come({ self: 4, official: 3 }, 6);
    await world.run("2026-11-24");
    const first = await world.database.reader.select().from(calibrationCell);
    await world.come({ self: 4, official: 2 }, 2);
    await world.run("2026-11-25");
    expect(await world.database.reader.select().from(calibrationCell)).toEqual(first);
    await world.come({ self: 4, official: 2 });
    await world.run("2026-11-26");
    expect(await shown(world)).toMatchObject({ day: "2026-11-26", n: 9, cell: { figures: { difference: -1.3 } } });
    const waiting = await world.database.reader.select().from(job).where(eq(job.key, "2026-11-27"));
    expect(waiting).toMatchObject([{ kind: "calibrate", doneAt: null }]);
  });

  test("keeps what one cluster has come to as it was shown, and hides what one has gone from, while others are renewed", async () => {
    const world = await calibrationWorld();
    const [gone = ""] = await world.come({ self: 4, official: 3 }, 6);
    await world.run("2026-11-24");
    const before = await shown(world);
    await world.come({ self: 4, official: 0 });
    await world.come({ self: 4, official: 4, at: "4.1.3" }, 5);
    await world.run("2026-11-25");
    expect(await shown(world)).toEqual({ ...before, day: "2026-11-25", n: 5 });
    const person = await personOn(world.database, "Lea");
    const withdrawn = { withdrawnBy: person.actor.id, withdrawnAt: noon };
    await world.database.write((writer) => writer.update(consent).set(withdrawn).where(eq(consent.organisationId, gone)));
    await world.come({ self: 4, official: 4, at: "4.1.3" }, 3);
    await world.run("2026-11-26");
    expect(await shown(world)).toMatchObject({ day: "2026-11-26", n: 8, cell: { figures: null, reason: "too-few" } });
  });

  test("leaves out at the next computation whose consent to statistics was withdrawn, or who is about to be deleted", async () => {
    const world = await calibrationWorld();
    await world.come({ self: 4, official: 3 }, 6);
    const [left = "", closing = ""] = await world.come({ self: 4, official: 4 }, 2);
    await world.run("2026-11-24");
    expect(await shown(world)).toMatchObject({ n: 8, cell: { figures: { difference: -0.7 } } });
    const person = await personOn(world.database, "Lea");
    await world.database.write(async (writer) => {
      await writer.update(consent).set({ withdrawnBy: person.actor.id, withdrawnAt: noon }).where(eq(consent.organisationId, left));
      await writer.update(organisation).set({ deletedAt: noon }).where(eq(organisation.id, closing));
    });
    await world.come({ self: 4, official: 3 });
    await world.run("2026-11-25");
    expect(await shown(world)).toMatchObject({ day: "2026-11-25", n: 7, cell: { figures: { difference: -1 } } });
  });

  test("is for signed-in people, under the rules it was made by", async () => {
    const world = await calibrationWorld();
    await world.come({ self: 4, official: 3 }, 5);
    await world.run("2026-11-24");
    const { everybody } = callersOn(world.database);
    expect(await readCalibration(everybody, await asked(world))).toEqual({ ok: false, code: "forbidden" });
    const caller = await personOn(world.database, "Nina");
    const one = await readCalibration(caller, { ...(await asked(world)), comparison: "self-official" });
    expect(one.ok && one.value.every(({ comparison }) => comparison === "self-official")).toBe(true);
    expect(await readCalibration(caller, { ...(await asked(world)), rulesDigest: "sha256:other" })).toEqual({ ok: true, value: [] });
    expect(await readCalibration(caller, { edition: 1 })).toMatchObject({ code: "invalid" });
    const found = await readCalibration(caller, await asked(world));
    expect(found.ok && found.value[0]?.margins.map(({ margin }) => margin.margin)).toEqual(currentEdition.labels.map(() => null));
  });
});
