import { Scrolling } from "#app/_ui/scrolling.tsx";
import type { StatisticsReport, StatisticsRow, StatisticsTable } from "#lib/domain/report/statistics.ts";
import { formatter, translator } from "#lib/i18n/text.ts";

type Locale = StatisticsReport["head"]["locale"];

/** A published release in one form: its facts, and its tables with what is not shown and why. The same on screen and on paper. */
export function StatisticsView({ report: { head, tables } }: { report: StatisticsReport }) {
  const { locale, title, from, to, publishedAt, edition, contributors, madeAt } = head;
  const t = translator(locale, "statistics.facts");
  const day = (at: string) => formatter(locale).dateTime(new Date(at), { dateStyle: "long" });
  const facts = [
    [t("period"), translator(locale, "statistics.page")("period", { from: day(from), to: day(to) })],
    [t("published"), day(publishedAt)],
    [t("edition"), edition],
    [t("contributors"), contributors === null ? t("hidden") : t("about", { count: contributors })],
    [t("made"), day(madeAt)],
  ] as const;
  return (
    <article lang={locale}>
      <h1 className="text-title">{title}</h1>
      <dl className="mt-4 grid max-w-xl grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-small tabular-nums">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {tables.map((table) => (
        <TableSection key={table.id} locale={locale} table={table} />
      ))}
    </article>
  );
}

function TableSection({ locale, table: { title, intro, of, columns, rows, notes } }: { locale: Locale; table: StatisticsTable }) {
  const groups = Map.groupBy(rows, ({ group }) => group);
  return (
    <section className="mt-10">
      <h2 className="text-lead">{title}</h2>
      {intro !== null && <p className="measure mt-1 text-muted text-small">{intro}</p>}
      {rows.length > 0 && (
        <Scrolling name={title} className="overflow-x-auto print:overflow-visible">
          <table className="mt-2 w-full text-left text-small tabular-nums">
            <caption className="sr-only">{title}</caption>
            <thead className="text-muted">
              <tr>
                <th scope="col" className="py-2 pr-4 font-normal">
                  {of}
                </th>
                {columns.map((column) => (
                  <th key={column.id} scope="col" className="wrap-normal hyphens-none py-2 pl-3 text-right align-bottom font-normal">
                    {column.title}
                  </th>
                ))}
              </tr>
            </thead>
            {[...groups].map(([group, found]) => (
              <tbody key={group}>
                {group !== null && (
                  <tr className="border-line border-t">
                    <th scope="rowgroup" colSpan={columns.length + 1} className="pt-4 pb-1 font-semibold">
                      {group}
                    </th>
                  </tr>
                )}
                {found.map((row) => (
                  <Row key={row.id} {...{ locale, row, columns }} />
                ))}
              </tbody>
            ))}
          </table>
        </Scrolling>
      )}
      {notes.map((note) => (
        <p key={note} className="measure mt-2 text-muted text-small">
          {note}
        </p>
      ))}
    </section>
  );
}

function Row({ locale, row, columns }: { locale: Locale; row: StatisticsRow } & Pick<StatisticsTable, "columns">) {
  const format = formatter(locale);
  return (
    <tr className="break-inside-avoid border-line border-t align-baseline">
      <th scope="row" className="min-w-40 py-2 pr-4 font-normal">
        {row.name}
      </th>
      {row.hidden !== null ? (
        <td colSpan={columns.length} className="py-2 pl-3 text-muted">
          {row.hidden}
        </td>
      ) : (
        columns.map(({ id }, at) => {
          const figure = row.figures[at] ?? null;
          return (
            <td key={id} className="whitespace-nowrap py-2 pl-3 text-right">
              {figure === null ? "–" : format.number(figure, { maximumFractionDigits: 2 })}
            </td>
          );
        })
      )}
    </tr>
  );
}
