import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { sparred } from "#db/schema/independence.ts";
import type { Report } from "#lib/domain/report/report.ts";
import { translator } from "#lib/i18n/text.ts";
import { namesOf } from "#lib/usecases/people/names.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";
import type { Spoken } from "./words.ts";

/** Who of CED sparred with a cluster and when, as a statement. */
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
  const names = await namesOf(reader, [...days.keys()]);
  const people = [...days].map(([person, found]) => ({
    ...{ name: names.get(person) ?? null, days: found.length },
    ...{ firstDay: found[0]?.day ?? "", lastDay: found.at(-1)?.day ?? "" },
  }));
  const t = translator(locale, "report");
  const list = people.map(({ name, days: count, firstDay, lastDay }) => {
    const values = { name: name ?? t("someone"), days: count, first: words.date(firstDay), last: words.date(lastDay) };
    return t(count === 1 ? "independence.once" : "independence.often", values);
  });
  const text =
    people.length === 0 ? t("independence.none", { name: cluster }) : t("independence.some", { name: cluster, list: words.list(list) });
  return { people, text };
}
