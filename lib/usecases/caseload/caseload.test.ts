import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { assessment } from "#db/schema/assessment.ts";
import { look } from "#db/schema/consent.ts";
import { organisation } from "#db/schema/organisation.ts";
import { labelAward, registerCluster } from "#db/schema/register.ts";
import { sparringSession } from "#db/schema/sparring.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { saveAnswer } from "#lib/usecases/assessments/save-answer.ts";
import { giveConsent } from "#lib/usecases/consent/give.ts";
import { withdrawConsent } from "#lib/usecases/consent/withdraw.ts";
import { handOverCase, takeCase } from "#lib/usecases/sparring/take.ts";
import { sharedCase } from "#lib/usecases/sparring/testing/cases.ts";
import { noon } from "#lib/usecases/testing/callers.ts";
import type { PersonCaller } from "#lib/usecases/testing/people.ts";
import { readCaseload } from "./read.ts";

const refused = (code: string) => ({ ok: false, code });

async function caseloadOf(caller: PersonCaller, query: Readonly<Record<string, string>> = {}) {
  const read = await readCaseload(caller, query);
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(noon.getTime() + days * day);

type World = Awaited<ReturnType<typeof sharedCase>>;

async function shareOther({ other }: World): Promise<void> {
  const { lead, slug, assessment: round } = other;
  expect(await giveConsent(lead, { slug, purpose: "sparring", assessment: round })).toMatchObject({ ok: true });
}

async function award({ database, own }: World): Promise<void> {
  const cluster = { id: "c", slug: "egen", name: "Egen", sortName: "egen", secretariatId: own.id, version: 1, changedAt: noon };
  const common = { clusterId: "c", source: "EUCLES", confidence: "stated" as const, version: 1 };
  await database.write(async (writer) => {
    await writer.insert(registerCluster).values(cluster);
    await writer.insert(labelAward).values([
      { ...common, id: "old", label: "bronze", awarded: "2019", awardedFrom: "2019-01-01" },
      { ...common, id: "new", label: "gold", awarded: "2024-09", awardedFrom: "2024-09-01", validUntil: "2026-09", endsOn: "2026-09-30" },
      { ...common, id: "wrong", label: "silver", awarded: "2025", awardedFrom: "2025-01-01", removedAt: noon },
    ]);
  });
}

async function plan({ database, benchmarker }: World, caseId: string, id: string, startsAt: Date, state: "planned" | "held" = "planned") {
  const row = { id, caseId, startsAt, minutes: 60, place: "Teams", agenda: [], state, sequence: 0 };
  await database.write((writer) => writer.insert(sparringSession).values({ ...row, calledBy: benchmarker.actor.id, calledAt: noon }));
}

describe("a caseload", () => {
  test("shows the clusters that share now, and only those", async () => {
    const world = await sharedCase();
    const { own, second, other } = world;
    expect(await caseloadOf(second)).toMatchObject({ total: 1, clusters: [{ case: own.assessment, name: "egen", isMine: false }] });
    await shareOther(world);
    expect((await caseloadOf(second)).clusters.map(({ name }) => name)).toEqual(["anden", "egen"]);
    await withdrawConsent(own.lead, { slug: own.slug, purpose: "sparring", assessment: own.assessment });
    expect(JSON.stringify(await caseloadOf(second))).not.toContain(own.assessment);
    await world.database.write((writer) => writer.update(organisation).set({ deletedAt: noon }).where(eq(organisation.id, other.id)));
    expect(await caseloadOf(second)).toEqual({ total: 0, clusters: [] });
  });

  test("shows a cluster's newest round, and the earlier ones that are shared beside it", async () => {
    const world = await sharedCase();
    const { database, own, second } = world;
    const { id: editionId, revision } = currentEdition;
    const row = { id: "earlier", organisationId: own.id, editionId, revision, state: "submitted" as const, startedBy: own.lead.actor.id };
    await database.write((writer) => writer.insert(assessment).values({ ...row, startedAt: inDays(-400), submittedAt: inDays(-380) }));
    await giveConsent(own.lead, { slug: own.slug, purpose: "sparring", assessment: "earlier" });
    const { clusters } = await caseloadOf(second);
    expect(clusters).toMatchObject([
      { case: own.assessment, state: "open", earlier: [{ case: "earlier", startedAt: inDays(-400).toISOString() }] },
    ]);
  });

  test("says label, validity, readiness, last activity, next session and who spars", async () => {
    const world = await sharedCase();
    const { own, benchmarker } = world;
    const bare = (await caseloadOf(benchmarker)).clusters[0];
    expect(bare).toMatchObject({ label: null, lastActivity: null, nextSession: null, readiness: { low: 0, basis: "indicative" } });
    await award(world);
    await plan(world, own.assessment, "past", inDays(-1));
    await plan(world, own.assessment, "held", inDays(1), "held");
    await plan(world, own.assessment, "next", inDays(3));
    await plan(world, own.assessment, "after", inDays(9));
    const at = inDays(2);
    const save = (part: string, value: unknown, caller: PersonCaller) =>
      saveAnswer(caller, { assessment: own.assessment, part, key: "4.1.2", value, version: 0, origin: "typed" });
    await save("answers", { points: 4 }, { ...own.member, clock: () => at });
    await save("remarks", { note: "Kun for os" }, { ...own.member, clock: () => inDays(4) });
    const { clusters } = await caseloadOf({ ...benchmarker, clock: () => at });
    expect(clusters[0]).toMatchObject({
      label: { label: "gold", awarded: "2024-09", validUntil: "2026-09", endsOn: "2026-09-30", lapsedOn: null },
      nextSession: inDays(3).toISOString(),
      lastActivity: at.toISOString(),
      benchmarkers: [{ id: benchmarker.actor.id, name: "Bente" }],
      can: { take: false, handOver: true },
    });
    const [before, now] = [bare?.readiness, clusters[0]?.readiness];
    expect(now?.low).toBeGreaterThan(before?.low ?? 0);
    expect(now?.high).toBeLessThanOrEqual(before?.high ?? 0);
    expect(now?.bar).toBe(before?.bar);
    expect(JSON.stringify(clusters)).not.toContain("Kun for os");
  });

  test("is narrowed and ordered as asked", async () => {
    const world = await sharedCase();
    const { benchmarker, second, other } = world;
    await shareOther(world);
    await award(world);
    const names = async (query: Readonly<Record<string, string>>, caller = benchmarker) =>
      (await caseloadOf(caller, query)).clusters.map(({ name }) => name);
    expect(await names({ label: "gold" })).toEqual(["egen"]);
    expect(await names({ label: "none" })).toEqual(["anden"]);
    expect(await names({ whose: "mine" })).toEqual(["egen"]);
    expect(await names({ whose: "mine" }, second)).toEqual([]);
    expect(await names({ order: "validity" })).toEqual(["egen", "anden"]);
    await plan(world, other.assessment, "soon", inDays(1));
    expect(await names({})).toEqual(["anden", "egen"]);
    expect(await readCaseload(benchmarker, { order: "size" })).toMatchObject(refused("invalid"));
  });

  test("is taken and handed over", async () => {
    const { second, case: id } = await sharedCase();
    expect((await caseloadOf(second)).clusters[0]?.can).toEqual({ take: true, handOver: false });
    expect(await takeCase(second, { case: id })).toMatchObject({ ok: true });
    expect((await caseloadOf(second, { whose: "mine" })).clusters[0]?.benchmarkers.map(({ name }) => name)).toEqual(["Bente", "Bo"]);
    expect(await handOverCase(second, { case: id })).toMatchObject({ ok: true });
    expect((await caseloadOf(second, { whose: "mine" })).clusters).toEqual([]);
  });

  test("logs a look at each cluster that it shows, once a day for each reader", async () => {
    const world = await sharedCase();
    const { database, own, other, benchmarker } = world;
    await shareOther(world);
    const looks = (organisationId: string) =>
      database.reader.$count(look, and(eq(look.organisationId, organisationId), eq(look.what, "caseload")));
    await caseloadOf(benchmarker, { whose: "mine" });
    await caseloadOf(benchmarker, { whose: "mine" });
    expect([await looks(own.id), await looks(other.id)]).toEqual([1, 0]);
    await caseloadOf(benchmarker);
    await caseloadOf({ ...benchmarker, clock: () => inDays(2) });
    expect([await looks(own.id), await looks(other.id)]).toEqual([2, 2]);
  });

  test("is for benchmarkers with a strong sign-in, and shows nobody their own cluster", async () => {
    const { own, benchmarker, weak, analyst, admin } = await sharedCase();
    for (const one of [weak, analyst, admin, own.lead]) expect(await readCaseload(one, {})).toEqual(refused("forbidden"));
    const both: PersonCaller = { ...benchmarker, actor: { ...benchmarker.actor, memberships: own.lead.actor.memberships } };
    expect(await caseloadOf(both)).toEqual({ total: 0, clusters: [] });
  });
});
