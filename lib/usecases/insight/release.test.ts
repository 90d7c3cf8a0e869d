import { eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { auditEntry, organisation } from "#db/schema/organisation.ts";
import { release, releaseCell, releaseContribution } from "#db/schema/release.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { askForRelease } from "./ask.ts";
import { makesReleases } from "./make.ts";
import { discardRelease, publishRelease } from "./publish.ts";
import { readRelease, readReleases } from "./read.ts";
import { ratingsNear } from "./testing/clusters.ts";
import { releaseWorld } from "./testing/world.ts";

vi.stubEnv("LOG_LEVEL", "silent");

const some = (number: number, more: { gold?: boolean; field?: string; takenAt?: string } = {}) =>
  Array.from({ length: number }, (_, at) => ({ ratings: ratingsNear(1 + (at % 4), at), ...more }));
const second = { from: "2026-07-01", to: "2026-10-31" };

type World = Awaited<ReturnType<typeof releaseWorld>>;
const rowOf = async ({ database }: World, id: string) => (await database.reader.select().from(release).where(eq(release.id, id)))[0];
const putIn = ({ database }: World, id: string) => database.reader.$count(releaseContribution, eq(releaseContribution.releaseId, id));

async function seen(world: World, id: string) {
  const found = await readRelease(world.analyst, { release: id });
  if (!found.ok) throw new Error(found.code);
  return found.value;
}

describe("a release", () => {
  test("is made from who consents now and stays, by the latest snapshot of the period, and frozen when it is published", async () => {
    const world = await releaseWorld();
    const own = await world.come(some(12, { gold: true }));
    await world.come([
      { ratings: ratingsNear(5, 1), consents: false },
      { ratings: ratingsNear(5, 1), takenAt: "2026-06-30T22:00:00Z" },
    ]);
    const [gone] = await world.come(some(1));
    await world.database.write((writer) =>
      writer
        .update(organisation)
        .set({ deletedAt: world.clock() })
        .where(eq(organisation.id, gone ?? "")),
    );
    const [first] = own;
    // Submitted anew within the period, and once more after it.
    for (const takenAt of ["2026-06-30T21:59:00Z", "2026-07-02T12:00:00Z"])
      await world.again(first ?? "", { ratings: ratingsNear(3, 1), takenAt });
    const id = await world.ask();
    expect(await rowOf(world, id)).toMatchObject({ state: "making", progress: 0 });
    expect(await world.work()).toBe("done");
    expect(await rowOf(world, id)).toMatchObject({ state: "draft", progress: 100 });
    expect(await putIn(world, id)).toBe(12);
    const { cells, standings, can } = await seen(world, id);
    expect(can).toEqual({ publish: true, discard: true });
    expect(standings.find(({ kind, cut }) => kind === "rating" && cut === "all")?.shown).toBeGreaterThan(25);
    const total = cells.find(({ kind, cut, indicator }) => kind === "rating" && cut === "all" && indicator === "");
    expect(total?.value).toMatchObject({ contributors: 12 });
    expect(cells.filter(({ cut, value }) => cut.startsWith("field:") && value !== null)).toEqual([]);
    expect(await world.publish(id)).toEqual({ ok: true, value: null });
    await expect(
      world.database.write((writer) =>
        writer.update(releaseCell).set({ value: null, suppressed: "too-few" }).where(eq(releaseCell.releaseId, id)),
      ),
    ).rejects.toThrow();
    const log = await world.database.reader.select({ action: auditEntry.action }).from(auditEntry).where(eq(auditEntry.subject, id));
    expect(log.map(({ action }) => action)).toEqual(["release.make", "release.publish"]);
  });

  test("compares with the newest published one, whose contributions are kept until the next is published", async () => {
    const world = await releaseWorld();
    const clusters = await world.come(some(14));
    const first = await world.make();
    await world.publish(first);
    expect(await putIn(world, first)).toBe(14);
    const [gone, stays] = clusters;
    await world.withdraw(gone ?? "");
    await world.again(stays ?? "", { ratings: ratingsNear(4, 3), takenAt: "2026-09-01T12:00:00Z" });
    const next = await world.make(second);
    const names = await world.database.reader.select().from(releaseContribution);
    expect(new Set(names.map(({ contributor }) => contributor)).size).toBe(27);
    expect(JSON.stringify(names)).not.toContain(stays);
    expect(await world.publish(next)).toMatchObject({ ok: true });
    expect([await putIn(world, first), await putIn(world, next)]).toEqual([0, 13]);
  });

  test("starts over after a crash, is kept once, and not at all when it was discarded meanwhile", async () => {
    const world = await releaseWorld();
    await world.come(some(6));
    const id = await world.ask();
    let crashes = 1;
    const crashing = makesReleases([
      () => {
        if (crashes-- > 0) throw new Error("crash");
        return [];
      },
    ]);
    expect(await world.work(crashing)).toBe("retry");
    expect(await rowOf(world, id)).toMatchObject({ state: "making" });
    expect(await world.work(crashing)).toBe("done");
    expect([await putIn(world, id), await world.work()]).toEqual([6, "idle"]);
    await discardRelease(world.analyst, { release: id });
    const other = await world.ask();
    await discardRelease(world.analyst, { release: other });
    expect(await world.work()).toBe("done");
    expect(await world.database.reader.$count(releaseCell)).toBe(0);
    expect(await readRelease(world.analyst, { release: other })).toEqual({ ok: false, code: "not-found" });
  });

  test("shows nothing of five clusters, nor any value of what is suppressed", async () => {
    const world = await releaseWorld();
    await world.come(some(5));
    const id = await world.make();
    const { cells } = await seen(world, id);
    expect(cells.length).toBeGreaterThan(600);
    expect(cells.filter(({ value }) => value !== null)).toEqual([]);
    const rows = await world.database.reader.select().from(releaseCell).where(eq(releaseCell.releaseId, id));
    expect(rows.every(({ value, suppressed }) => value === null && suppressed === "too-few")).toBe(true);
  });

  test("refuses what cannot be made or published, and writes nothing then", async () => {
    const world = await releaseWorld();
    const { analyst, database } = world;
    const edition = currentEdition.id;
    const half = { edition, from: "2026-01-01", to: "2026-06-30" };
    expect(await askForRelease(analyst, { ...half, from: "2026-07-01" })).toMatchObject({
      code: "invalid",
      faults: [{ path: "/to", code: "not-after" }],
    });
    expect(await askForRelease(analyst, { ...half, to: "2026-11-23" })).toMatchObject({
      code: "invalid",
      faults: [{ path: "/to", code: "in-future" }],
    });
    expect(await askForRelease(analyst, { ...half, edition: "none" })).toEqual({ ok: false, code: "unknown-edition" });
    expect(await database.reader.$count(release)).toBe(0);
    const clusters = await world.come(some(7));
    const first = await world.make();
    const waiting = await world.ask(second);
    expect(await askForRelease(analyst, half)).toEqual({ ok: false, code: "release-underway" });
    expect(await publishRelease(analyst, { release: waiting })).toEqual({ ok: false, code: "not-found" });
    await world.work();
    await world.publish(first);
    expect(await askForRelease(analyst, half)).toEqual({ ok: false, code: "period-published" });
    expect(await world.publish(waiting)).toEqual({ ok: false, code: "release-outdated" });
    expect(await rowOf(world, waiting)).toMatchObject({ state: "draft" });
    await discardRelease(analyst, { release: waiting });
    expect(await discardRelease(analyst, { release: first })).toEqual({ ok: false, code: "not-found" });
    const [gone] = clusters;
    const anew = await world.make(second);
    await world.withdraw(gone ?? "");
    expect(await world.publish(anew)).toEqual({ ok: false, code: "consent-withdrawn" });
  });

  test("of one period is published once", async () => {
    const world = await releaseWorld();
    await world.come(some(7));
    const [one, other] = [await world.make(), await world.make()];
    await world.publish(one);
    expect(await world.publish(other)).toEqual({ ok: false, code: "period-published" });
  });

  test("is for analysts while it is a draft, then for everybody who reads statistics, and for nobody else", async () => {
    const world = await releaseWorld();
    const [cluster] = await world.come(some(7));
    const id = await world.make();
    const { analyst, steering, database } = world;
    expect(await readRelease(steering, { release: id })).toEqual({ ok: false, code: "not-found" });
    expect(await readReleases(steering, {})).toMatchObject({ ok: true, value: { releases: [], can: { make: false, publish: false } } });
    expect(await readReleases(analyst, {})).toMatchObject({ ok: true, value: { releases: [{ id, state: "draft" }], can: { make: true } } });
    for (const verb of [publishRelease, discardRelease])
      expect(await verb(steering, { release: id })).toEqual({ ok: false, code: "forbidden" });
    const lead = {
      ...steering,
      actor: { ...steering.actor, programmeRoles: [], memberships: [{ organisation: cluster ?? "", role: "lead" as const }] },
    };
    expect(await readRelease(lead, { release: id })).toEqual({ ok: false, code: "forbidden" });
    expect(await askForRelease(lead, { edition: currentEdition.id, from: "2026-01-01", to: "2026-06-30" })).toEqual({
      ok: false,
      code: "forbidden",
    });
    expect(await rowOf(world, id)).toMatchObject({ state: "draft" });
    await world.publish(id);
    expect(await readRelease(steering, { release: id })).toMatchObject({ ok: true, value: { can: { publish: false, discard: false } } });
    expect(await database.reader.$count(auditEntry, eq(auditEntry.action, "release.publish"))).toBe(1);
  });
});
