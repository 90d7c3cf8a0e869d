import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { look } from "#db/schema/consent.ts";
import { evidence } from "#db/schema/evidence.ts";
import { assessorAssignment } from "#db/schema/independence.ts";
import type { Report } from "#lib/domain/report/report.ts";
import type { Result } from "#lib/domain/scoring/result.ts";
import { readResult } from "#lib/usecases/assessments/read-result.ts";
import { withdrawConsent } from "#lib/usecases/consent/withdraw.ts";
import { assignAssessor } from "#lib/usecases/independence/assign.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import { submitted } from "#lib/usecases/snapshots/testing/answered.ts";
import { callersOn } from "#lib/usecases/testing/callers.ts";
import { first, ratedCase, second, third } from "./testing/rated.ts";
import { readReport } from "./view.ts";

async function reportFor(world: { case: string }, caller: Caller, locale: "da" | "en" = "da"): Promise<Report> {
  const outcome = await readReport(caller, { case: world.case, locale });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.report;
}

const at = ({ indicators }: Report, id: string) => indicators.find((indicator) => indicator.id === id);

test("The three series stay apart, and an agreed rating is none of them", async () => {
  const world = await ratedCase();
  const report = await reportFor(world, world.own.reader);
  expect(at(report, first)?.points).toEqual({ self: { low: 3, high: 3 }, sparring: 2, agreed: 3, official: 1 });
  expect(at(report, second)?.points).toEqual({ self: { low: 2, high: 2 }, sparring: 2, agreed: null, official: null });
  // What was taken back is no rating.
  expect(at(report, third)?.points).toMatchObject({ self: { low: 0 }, sparring: null, agreed: null, official: null });
  expect(at(report, first)?.sparring).toMatchObject({ reasonText: "Dokumentation mangler", comment: "Referatet mangler.", by: "Bente" });
});

test("The figures are those of the result; the other series count what they rated", async () => {
  const world = await ratedCase();
  const report = await reportFor(world, world.own.lead);
  const stored = await readResult(world.own.lead, { assessment: world.case });
  if (!stored.ok) throw new Error(stored.code);
  const result = JSON.parse(stored.value.text) as Result;
  for (const { id, scores, gates, distance } of report.labels) {
    expect(scores.self).toMatchObject(result.labels[id]?.score ?? {});
    expect(gates.map(({ kind, state }) => ({ kind, state }))).toEqual(result.labels[id]?.gates.map(({ kind, state }) => ({ kind, state })));
    expect(distance).toBe(result.labels[id]?.distance);
  }
  for (const { id, points } of report.indicators) expect(points.self).toEqual(result.indicators[id]?.points);
  const gold = report.labels.find(({ id }) => id === "gold");
  const weights = new Map(report.indicators.map(({ id, weight }) => [id, weight]));
  expect(gold?.scores.sparring).toMatchObject({ low: 2 * (weights.get(first) ?? 0) + 2 * (weights.get(second) ?? 0), rated: 2 });
  // The assessors' own total stands where they gave one.
  expect(gold?.scores.official).toMatchObject({ low: 119, high: 119, possible: 150, percentLow: "79.3", rated: null });
  expect(report.labels.find(({ id }) => id === "bronze")?.scores.official).toMatchObject({ low: weights.get(first), rated: 1 });
  expect(gold?.outcome).toMatchObject({ awarded: true, assessedOn: "2026-11-20", confirmed: false });
});

test("Evidence, needs, actions and independence stand in both languages", async () => {
  const world = await ratedCase();
  const report = await reportFor(world, world.own.member, "en");
  expect(at(report, first)?.evidence).toMatchObject([
    { title: "Medlemsliste", titleEn: "List of participants", documentDate: "2026-10-01", place: "s. 4", noteEn: "See page 4." },
  ]);
  expect(at(report, first)?.actions).toMatchObject([{ title: "Saml referater", due: "2026-12-24", stateText: "Planned" }]);
  expect(report.independence.people).toEqual([{ name: "Bente", days: 1, firstDay: "2026-11-23", lastDay: "2026-11-23" }]);
  expect(report.independence.text).toContain("Bente (23 Nov 2026)");
  expect(report.independence.assessors).toEqual([]);
  expect(report.head).toMatchObject({ title: "Report: egen", state: "open", basis: "indicative", locale: "en", asOf: "2026-11-23" });
  expect(report.head.indicative).toContain("indicative");
  await world.database.write((writer) => writer.update(evidence).set({ removedAt: new Date() }).where(eq(evidence.id, "doc")));
  expect(at(await reportFor(world, world.own.member), first)?.evidence).toEqual([]);
  await world.database.write((writer) => writer.update(evidence).set({ removedAt: null }).where(eq(evidence.id, "doc")));
});

test("The statement of independence names the assessors, with CED's written reason where it made an exception", async () => {
  const world = await ratedCase();
  const { admin, benchmarker, second: colleague, own, database } = world;
  const assign = { cluster: own.id, label: "gold", auditDay: "2027-01-15" };
  const reason = "Kun ét møde om frister.";
  expect(await assignAssessor(admin, { ...assign, person: benchmarker.actor.id, exceptionReason: reason })).toMatchObject({ ok: true });
  expect(await assignAssessor(admin, { ...assign, person: colleague.actor.id, exceptionReason: "" })).toMatchObject({ ok: true });
  const { independence } = await reportFor(world, own.reader);
  expect(independence.assessors).toHaveLength(2);
  expect(independence.text).toContain("Bente er udpeget som assessor til Guld med audit 15. jan. 2027 og har sparret med egen.");
  expect(independence.text).toContain(`denne skriftlige grund: ”${reason}”`);
  expect((await reportFor(world, own.reader, "en")).independence.text).toContain("for this reason in writing: “Kun ét møde om frister.”");
  await database.write((writer) => writer.update(assessorAssignment).set({ endedAt: new Date(), endedBy: admin.actor.id }));
  expect((await reportFor(world, own.reader)).independence).toMatchObject({ assessors: [], text: expect.not.stringContaining(reason) });
});

test("Once submitted the answers are frozen, and the sparring goes on", async () => {
  const fresh = await ratedCase();
  await submitted(fresh.own.lead, fresh.case);
  const later: Caller = { ...fresh.own.lead, clock: () => new Date("2027-03-01T12:00:00Z") };
  const outcome = await readReport(later, { case: fresh.case, locale: "da" });
  if (!outcome.ok) throw new Error(outcome.code);
  const { head } = outcome.value.report;
  expect(head).toMatchObject({ state: "submitted", asOf: "2026-11-23", submittedAt: "2026-11-23T12:00:00.000Z" });
  expect(at(outcome.value.report, first)?.points).toMatchObject({ self: { low: 3, high: 3 }, sparring: 2 });
});

test("CED sees it without the plan and is written down; nobody else sees it, and without consent nobody of CED", async () => {
  const world = await ratedCase();
  const report = await reportFor(world, world.benchmarker);
  expect(report.head.hasPlan).toBe(false);
  expect(report.indicators.flatMap(({ actions }) => actions)).toEqual([]);
  const [row] = await world.database.reader.select().from(look).orderBy(desc(look.id)).limit(1);
  expect(row).toMatchObject({
    organisationId: world.own.id,
    assessmentId: world.case,
    personId: world.benchmarker.actor.id,
    what: "report",
  });
  const asked = { case: world.case, locale: "da" };
  for (const caller of [world.other.lead, world.weak, world.analyst, world.admin])
    expect(await readReport(caller, asked)).toMatchObject({ ok: false, code: expect.stringMatching(/^(not-found|forbidden)$/) });
  expect(await readReport(callersOn(world.database).everybody, asked)).toMatchObject({ code: "forbidden" });
  expect(await readReport(world.own.lead, { case: "nowhere", locale: "da" })).toMatchObject({ code: "not-found" });
  expect(await readReport(world.own.lead, { case: world.case, locale: "sv" })).toMatchObject({ code: "invalid" });
  expect(await withdrawConsent(world.own.lead, { slug: world.own.slug, purpose: "sparring", assessment: world.case })).toMatchObject({
    ok: true,
  });
  expect(await readReport(world.benchmarker, asked)).toMatchObject({ code: "not-found" });
  expect((await reportFor(world, world.own.reader)).head.hasPlan).toBe(true);
});
