import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { Benchmark } from "#lib/usecases/insight/benchmark.ts";
import { totalWords } from "./words.ts";

/** The total of every round, today's first. */
export function OwnRounds({ locale, own, rounds }: { locale: Locale } & Pick<Benchmark, "own" | "rounds">) {
  const t = translator(locale, "benchmark.own");
  const date = (at: string) => formatter(locale).dateTime(new Date(at), { dateStyle: "medium" });
  const rows = [
    { id: "now", name: t("now", { state: own.state }), total: totalWords(locale, own.total), note: null },
    ...rounds.map(({ takenAt, sameRules, total }) => ({
      ...{ id: takenAt, name: t("taken", { date: date(takenAt) }), total: totalWords(locale, total) },
      note: sameRules ? null : t("otherRules"),
    })),
  ];
  return (
    <section className="mt-10" aria-labelledby="own">
      <h2 id="own" className="text-lead">
        {t("title")}
      </h2>
      <table className="mt-3 w-full max-w-xl text-left">
        <thead className="text-muted text-small">
          <tr>
            <th scope="col" className="py-2 pr-4 font-normal">
              {t("round")}
            </th>
            <th scope="col" className="py-2 text-right font-normal">
              {t("total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, total, note }) => (
            <tr key={id} className="border-line border-t align-baseline">
              <th scope="row" className="py-2.5 pr-4 font-normal">
                {name}
                {note !== null && <span className="block text-muted text-small">{note}</span>}
              </th>
              <td className="whitespace-nowrap py-2.5 text-right tabular-nums">{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rounds.length === 0 && <p className="measure mt-3 text-muted">{t("only")}</p>}
    </section>
  );
}
