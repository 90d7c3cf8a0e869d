import "server-only";
import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/sqlite-core";
import type { Reader, Writer } from "#db/client.ts";
import { organisation } from "#db/schema/organisation.ts";
import { labelAward, labelNotice, registerCluster, registerStretch } from "#db/schema/register.ts";
import { addDays, danishDate } from "#lib/domain/date.ts";
import { danishHour } from "#lib/domain/hour.ts";
import { noticeKey, noticesDue } from "#lib/domain/label/notices.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { environment } from "#lib/platform/env.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { handler } from "#lib/usecases/jobs/handler.ts";
import { kinds, type Payload } from "#lib/usecases/jobs/kinds.ts";
import { type Addressee, administrators, type Lead, leads } from "#lib/usecases/people/addressees.ts";
import { tellLabels } from "#lib/usecases/webhooks/labels.ts";

/** The hour in Copenhagen at which notices go out. */
const hour = 6;

/** Asks for the notices of a day in Copenhagen, once however many servers ask; at once when its hour has passed. */
export async function enqueueLabelNotices(writer: Writer, day: string): Promise<void> {
  await enqueue(writer, { kind: "label-notices", key: day, payload: {}, runAt: danishHour(day, hour) });
}

/** The labels that are held on a day and end on a day that is known, each with the award that tells its end. */
async function endingOn(reader: Reader, today: string) {
  const isNow = and(lte(registerStretch.fromDay, today), or(isNull(registerStretch.toDay), gte(registerStretch.toDay, today)));
  const rows = await reader
    .select({
      ...{ cluster: registerCluster.id, slug: registerCluster.slug, name: registerCluster.name, award: labelAward.id },
      ...{ secretariat: registerCluster.secretariatId, label: registerStretch.label, end: labelAward.endsOn },
    })
    .from(registerStretch)
    .innerJoin(registerCluster, eq(registerCluster.id, registerStretch.clusterId))
    .innerJoin(
      labelAward,
      and(
        ...[eq(labelAward.clusterId, registerStretch.clusterId), eq(labelAward.label, registerStretch.label)],
        ...[eq(labelAward.endsOn, registerStretch.endsOn), isNull(labelAward.removedAt)],
      ),
    )
    .where(and(isNow, inArray(registerStretch.state, ["valid", "expiring"]), isNull(registerCluster.removedAt)))
    .orderBy(asc(registerCluster.sortName), asc(registerCluster.slug), asc(registerStretch.label), asc(labelAward.id));
  const found = new Map<string, (typeof rows)[number] & { end: string }>();
  for (const { end, ...row } of rows) {
    const key = `${row.cluster} ${row.label}`;
    // Where several sources tell the same end, the first stands for them all.
    if (end !== null && !found.has(key)) found.set(key, { ...row, end });
  }
  return [...found.values()];
}

/** The notices that went out, by the names that the rule knows them under. */
async function sentBefore(reader: Reader, today: string): Promise<Set<string>> {
  const rows = await reader
    .select({ organisation: labelAward.clusterId, label: labelAward.label, end: labelNotice.endsOn, daysBefore: labelNotice.daysBefore })
    .from(labelNotice)
    .innerJoin(labelAward, eq(labelAward.id, labelNotice.awardId))
    .where(gte(labelNotice.endsOn, today));
  return new Set(rows.map(({ daysBefore, ...ending }) => noticeKey(ending, daysBefore)));
}

/** Those who lead the secretariats that the register knows, by the secretariat. */
async function leading(reader: Reader): Promise<Map<string, Lead[]>> {
  const inRegister = new QueryBuilder()
    .select({ id: registerCluster.secretariatId })
    .from(registerCluster)
    .where(isNotNull(registerCluster.secretariatId));
  return Map.groupBy(await leads(reader, inArray(organisation.id, inRegister)), (lead) => lead.organisation.id);
}

type Notice = { key: string; payload: Payload<"mail"> };

/** The letters of the notices that are due on a day, and the rows that say so. A notice that nobody can get waits for somebody. */
async function dueOn(reader: Reader, today: string) {
  const [ending, sent, ced, ledBy] = await Promise.all([
    endingOn(reader, today),
    sentBefore(reader, today),
    administrators(reader),
    leading(reader),
  ]);
  const labels = new Map(ending.map((one) => [`${one.cluster} ${one.label}`, one]));
  const due = noticesDue(
    ending.map(({ cluster, label, end }) => ({ organisation: cluster, label, end })),
    today,
    sent,
  );
  return due.flatMap(({ key, organisation: cluster, label: of, daysBefore, daysLeft }) => {
    const one = labels.get(`${cluster} ${of}`);
    if (one === undefined) return [];
    const { name, label, end, slug, secretariat, award } = one;
    const link = (locale: Locale, address: string) => ({ locale, link: environment().PUBLIC_URL + address });
    const letter = (to: Addressee, reader: "lead" | "ced", address: string): Notice => ({
      key: `${key}:${to.id}`,
      payload: {
        ...{ to: to.email, template: "labelEnds", ...link(to.locale, address) },
        values: { organisation: name, label, end, daysLeft, reader },
      },
    });
    const toLead = (to: Lead) =>
      letter(to, "lead", addressOf(to.locale, { page: "workspace", params: { organisation: to.organisation.slug } }));
    const toCed = (to: Addressee) => letter(to, "ced", addressOf(to.locale, { page: "registerEntry", params: { slug } }));
    const own = ledBy.get(secretariat ?? "") ?? [];
    const others = ced.filter(({ id }) => !own.some((lead) => lead.id === id));
    const letters = [...own.map(toLead), ...others.map(toCed)];
    return letters.length === 0 ? [] : [{ letters, row: { awardId: award, endsOn: end, daysBefore } }];
  });
}

/**
 * Asks for the letters about labels that end 180, 90, 30 or 7 days from today, to the leads of the cluster's secretariat and
 * to CED's administrators, and writes down that they went out, together: so each goes out once, also when the server
 * stood still on its day. Hooks are told of the labels that stand otherwise since this morning. The choice of no reminders does not keep them back: they are about losing a label, not the plan.
 */
export const tellsOfEndingLabels = handler(kinds["label-notices"], async ({ clock, database }) => {
  const now = clock();
  const today = danishDate(now);
  const due = await dueOn(database.reader, today);
  return async (writer) => {
    for (const { letters, row } of due) {
      await writer
        .insert(labelNotice)
        .values({ ...row, sentAt: now })
        .onConflictDoNothing();
      for (const { key, payload } of letters) await enqueue(writer, { kind: "mail", key, payload, runAt: now });
    }
    await tellLabels(writer, now);
    await enqueueLabelNotices(writer, addDays(today, 1));
  };
});
