import type { Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Independence } from "./view.ts";

/** Who sparred with whom, on how many days and when last. */
export function SparringRecord({ locale, record }: { locale: Locale; record: Independence["record"] }) {
  const t = translator(locale, "independence.record");
  const day = (at: string) => dayWords(locale, at);
  return (
    <section className="mt-12" aria-labelledby="record">
      <h2 id="record" className="text-lead">
        {t("title")}
      </h2>
      {record.length === 0 ? (
        <p className="mt-3">{t("none")}</p>
      ) : (
        <table className="mt-3 w-full text-left max-sm:block">
          <thead className="text-muted text-small max-sm:sr-only">
            <tr>
              {(["cluster", "person", "days", "last"] as const).map((key) => (
                <th key={key} scope="col" className="py-2 pr-4 font-normal">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {record.map(({ cluster, clusterName, person, name, days, last }) => (
              <tr key={`${cluster}-${person}`} className="border-line border-t align-baseline max-sm:block max-sm:py-3">
                <th scope="row" className="py-2.5 pr-4 font-medium max-sm:block max-sm:py-0">
                  {clusterName}
                </th>
                <td className="py-2.5 pr-4 max-sm:block max-sm:py-0">{name}</td>
                <td className="py-2.5 pr-4 tabular-nums max-sm:inline max-sm:py-0">{t("count", { days })}</td>
                <td className="py-2.5 tabular-nums max-sm:inline max-sm:py-0">{day(last)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
