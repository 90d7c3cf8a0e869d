import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { assessorAssignment, sparred } from "#db/schema/independence.ts";
import type { Report } from "#lib/domain/report/report.ts";
import { translator } from "#lib/i18n/text.ts";
import { namesOf } from "#lib/usecases/people/names.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";
import type { Spoken } from "./words.ts";

/** Who is named as assessor of a cluster, the next audit first; an assignment that was ended is none. */
async function assessorsOf(reader: Reader, cluster: string) {
  return reader
    .select({
      ...{ person: assessorAssignment.personId, label: assessorAssignment.label, auditDay: assessorAssignment.auditDay },
      reason: assessorAssignment.exceptionReason,
    })
    .from(assessorAssignment)
    .where(and(eq(assessorAssignment.clusterId, cluster), isNull(assessorAssignment.endedAt)))
    .orderBy(asc(assessorAssignment.auditDay), asc(assessorAssignment.id));
}

/** Who of CED sparred with a cluster and when, and who is named as its assessor, with the written reason of an exception: a statement. */
export async function independenceOf(
  reader: Reader,
  { organisation, name: cluster }: Pick<SparringCase, "organisation" | "name">,
  { locale, words }: Spoken,
): Promise<Report["independence"]> {
  const rows = await reader
    .select({ person: sparred.personId, day: sparred.day })
    .from(sparred)
    .where(eq(sparred.clusterId, organisation))
    .orderBy(asc(sparred.day));
  const days = Map.groupBy(rows, ({ person }) => person);
  const assigned = await assessorsOf(reader, organisation);
  const names = await namesOf(reader, [...days.keys(), ...assigned.map(({ person }) => person)]);
  const people = [...days].map(([person, found]) => ({
    ...{ name: names.get(person) ?? null, days: found.length },
    ...{ firstDay: found[0]?.day ?? "", lastDay: found.at(-1)?.day ?? "" },
  }));
  const t = translator(locale, "report");
  const list = people.map(({ name, days: count, firstDay, lastDay }) => {
    const values = { name: name ?? t("someone"), days: count, first: words.date(firstDay), last: words.date(lastDay) };
    return t(count === 1 ? "independence.once" : "independence.often", values);
  });
  const sparredWith =
    people.length === 0 ? t("independence.none", { name: cluster }) : t("independence.some", { name: cluster, list: words.list(list) });
  const assessors = assigned.map(({ person, ...one }) => ({ ...one, name: names.get(person) ?? null }));
  const named = assessors.map(({ name, label, auditDay, reason }) => {
    const values = { name: name ?? t("someone"), label: words.labelTitle(label), date: words.date(auditDay) };
    return reason === null ? t("independence.assessor", values) : t("independence.excepted", { ...values, cluster, reason });
  });
  return { people, assessors, text: [sparredWith, ...named].join(" ") };
}
