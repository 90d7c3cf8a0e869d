import "server-only";
import { and, desc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { editionRevision } from "#db/schema/edition-revision.ts";
import { registerCluster, registerStretch } from "#db/schema/register.ts";
import { danishDate } from "#lib/domain/date.ts";
import type { EditionDocument } from "#lib/domain/edition/schema.ts";
import { auditPlan } from "#lib/domain/label/audit-plan.ts";
import { nextPeriod, windowAfter } from "#lib/domain/label/next-period.ts";
import type { Renewal } from "#lib/domain/label/renewal.ts";
import { renewalHint } from "#lib/domain/label/renewal-hint.ts";
import { registerLabels } from "#lib/domain/register/schema.ts";
import * as z from "#lib/domain/zod.ts";
import { isStanding } from "#lib/usecases/editions/standing.ts";
import { editionOf, openRoundOf } from "#lib/usecases/evidence/open-round.ts";
import { done, refuse, verb } from "#lib/usecases/kernel/verb.ts";
import { type OrganisationScope, scopeOf } from "#lib/usecases/organisations/scope.ts";

type Stretch = typeof registerStretch.$inferSelect;

/** The stretch of today that counts: held before not held, and of those the highest label. */
async function heldBy(reader: Reader, organisation: OrganisationScope, today: string) {
  const isNow = and(lte(registerStretch.fromDay, today), or(isNull(registerStretch.toDay), gte(registerStretch.toDay, today)));
  const rows = await reader
    .select({ slug: registerCluster.slug, stretch: registerStretch })
    .from(registerStretch)
    .innerJoin(registerCluster, eq(registerCluster.id, registerStretch.clusterId))
    .where(and(eq(registerCluster.secretariatId, organisation), isNull(registerCluster.removedAt), isNow));
  const rank = ({ stretch: { state, label } }: (typeof rows)[number]) =>
    (["valid", "expiring", "in-grace"].includes(state) ? 0 : 10) + registerLabels.indexOf(label);
  return rows.sort((a, b) => rank(a) - rank(b))[0];
}

async function newestEdition(reader: Reader): Promise<EditionDocument | null> {
  const [newest] = await reader
    .select({ editionId: editionRevision.editionId, revision: editionRevision.revision })
    .from(editionRevision)
    .where(isStanding)
    .orderBy(desc(editionRevision.order), desc(editionRevision.revision))
    .limit(1);
  return newest === undefined ? null : editionOf(reader, newest);
}

function silverWindow({ labels }: EditionDocument, { label, awarded }: Stretch): Renewal["silver"] {
  const gates = label === "bronze" ? (labels.find(({ id }) => id === "silver")?.gates ?? []) : [];
  const elapsed = gates.find((gate) => gate.kind === "elapsed" && gate.since === label);
  return elapsed?.kind !== "elapsed" || awarded === null ? null : windowAfter(awarded, elapsed);
}

function auditOf(edition: EditionDocument, { label, endsOn, graceUntil }: Stretch, day: string | null): Renewal["audit"] {
  const rules = edition.labels.find(({ id }) => id === label);
  if (day === null || rules === undefined) return null;
  const limits = edition.indicators.flatMap(({ evidence = [] }) => evidence.flatMap(({ maxAgeMonths }) => maxAgeMonths ?? []));
  const held = endsOn === null || graceUntil === null ? null : { end: endsOn, graceUntil };
  return {
    day,
    next: rules.validity === undefined ? null : nextPeriod(rules.validity, day, held?.end ?? null),
    plan: auditPlan({ auditDay: day, label: rules, ageLimits: limits, leadDays: null, held }),
  };
}

/** What follows from the highest label that the register knows of a secretariat's cluster; null where it knows none. */
export async function renewalOf(reader: Reader, organisation: OrganisationScope, today: string): Promise<Renewal | null> {
  const [found, round] = await Promise.all([heldBy(reader, organisation, today), openRoundOf(reader, organisation)]);
  if (found === undefined) return null;
  const edition = round?.edition ?? (await newestEdition(reader));
  if (edition === null) return null;
  const { slug, stretch } = found;
  const { label, state, since, awarded, validUntil, graceUntil } = stretch;
  const rules = edition.labels.find(({ id }) => id === label);
  return {
    slug,
    held: { label, state, since, awarded, validUntil, graceUntil },
    hint: rules === undefined ? null : renewalHint(rules, stretch, today),
    audit: auditOf(edition, stretch, round?.auditDay ?? null),
    silver: silverWindow(edition, stretch),
  };
}

/**
 * What the secretariat's label needs next, by the register and by the edition that its open round keeps, or the newest:
 * until when it can be renewed, when to begin, what an audit on the chosen day gives, and silver's window. Null where the
 * register knows no label of the secretariat's cluster.
 */
export const readRenewal = verb("organisation.read", z.strictObject({ slug: z.string() }), async (context, { slug }) => {
  const { reader } = context.database;
  const scope = await scopeOf(reader, context.actor, slug);
  if (scope === null || !context.may(scope)) return refuse("not-found");
  return done(await renewalOf(reader, scope.organisation, danishDate(context.clock())));
});
