import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { ParticipantList } from "#lib/usecases/participants/read.ts";

function Figures({ title, rows }: { title: string; rows: readonly (readonly [string, number])[] }) {
  const shown = rows.filter(([, count]) => count > 0);
  return (
    <table className="w-full text-small">
      <caption className="pb-2 text-left font-medium">{title}</caption>
      <tbody>
        {shown.map(([name, count]) => (
          <tr key={name} className="border-line border-t">
            <th scope="row" className="py-1.5 pr-4 text-left font-normal">
              {name}
            </th>
            <td className="py-1.5 text-right">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the list says today: how many, of which types, in which regions, and when it was imported. */
export function ListSummary({ locale, list }: { locale: Locale; list: ParticipantList }) {
  const t = translator(locale, "participants");
  const { imported, present, committed, types, regions, elsewhere, unplaced } = list;
  const day = formatter(locale).dateTime(new Date(imported.at), { day: "numeric", month: "short", year: "numeric" });
  const where = regions.map(({ title, count }) => [title[locale], count] as const);
  return (
    <section className="mt-8" aria-labelledby="today">
      <h2 id="today" className="text-lead">
        {t("today")}
      </h2>
      <p className="mt-1 text-muted text-small">
        {t("imported", { rows: imported.rows, day, name: imported.by === "" ? t("someone") : imported.by })}
      </p>
      <dl className="mt-4 flex flex-wrap gap-x-12 gap-y-4">
        {(
          [
            ["present", present],
            ["committed", committed],
          ] as const
        ).map(([key, count]) => (
          <div key={key} className="flex flex-col-reverse">
            <dt className="text-muted text-small">{t(`counts.${key}`)}</dt>
            <dd className="text-title tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-6 grid gap-8 sm:grid-cols-2">
        <Figures title={t("counts.byType")} rows={types.map(({ type, count }) => [t(`types.${type}`), count] as const)} />
        <Figures title={t("counts.byRegion")} rows={[...where, [t("counts.elsewhere"), elsewhere], [t("counts.unplaced"), unplaced]]} />
      </div>
    </section>
  );
}
