import Link from "next/link";
import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import { Scrolling } from "#app/_ui/scrolling.tsx";
import { regions } from "#lib/domain/region/regions.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { EventView } from "#lib/usecases/offerings/read-event.ts";
import { OneStep } from "../../one-step.tsx";

type Props = { locale: Locale; event: EventView };

function Lines({ locale, event: { lines } }: Props) {
  const t = translator(locale, "offerings.event");
  const regionText = (region: string | null) => regions.find(({ id }) => id === region)?.title[locale] ?? t("noRegion");
  return (
    <Scrolling name={t("attendance")} className="mt-3 max-h-96 overflow-auto">
      <table className="w-full text-left text-small">
        <thead>
          <tr className="border-line border-b">
            {(["body", "as", "region", "people"] as const).map((head) => (
              <th key={head} scope="col" className={`py-2 pr-4 font-medium ${head === "people" ? "text-right" : ""}`}>
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, body, slug, countsAs, region, people }) => (
            <tr key={id} className="border-line border-b">
              <th scope="row" className="py-2 pr-4 font-normal">
                {slug === null ? (
                  body
                ) : (
                  <Link className="link" href={addressOf(locale, { page: "cluster", params: { slug } })}>
                    {body}
                  </Link>
                )}
              </th>
              <td className="py-2 pr-4">{t(countsAs === "other" ? "other" : slug === null ? "outside" : "cluster")}</td>
              <td className="py-2 pr-4">{regionText(region)}</td>
              <td className="py-2 pr-4 text-right tabular-nums">{people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

/** The names of those who came, where they are kept. */
function Names({ locale, event: { kept } }: Props) {
  const t = translator(locale, "offerings.event");
  return (
    <details className="mt-3">
      <summary className="link inline-flex min-h-11 items-center text-small">{t("names", { count: kept.length })}</summary>
      <Scrolling name={t("names", { count: kept.length })} className="max-h-96 overflow-y-auto">
        <ul className="text-small">
          {kept.map(({ body, name, email }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and the list never changes in place
            <li key={at}>
              {name}, {body}
              {email !== null && `, ${email}`}
            </li>
          ))}
        </ul>
      </Scrolling>
    </details>
  );
}

/** Who came: counts by organisation, and the sheets that they came with. */
export function Attendance({ locale, event }: Props) {
  const t = translator(locale, "offerings.event");
  const { id, lines, fromClusters, others, batches, can } = event;
  const date = (at: string) => formatter(locale).dateTime(new Date(at), { dateStyle: "medium" });
  return (
    <section className="mt-10" aria-labelledby="attendance">
      <h2 id="attendance" className="text-lead">
        {t("attendance")}
      </h2>
      {lines.some(({ source }) => source === "generated") && <p className="measure mt-2 font-medium text-warn">{t("generated")}</p>}
      <p className="mt-2">{lines.length === 0 ? t("none") : t("counts", { clusters: fromClusters, others })}</p>
      {lines.length > 0 && <Lines locale={locale} event={event} />}
      {event.kept.length > 0 && <Names locale={locale} event={event} />}
      {can.change && (
        <>
          <p className="mt-4">
            <Link className="button" href={`${addressOf(locale, { page: "attendanceImport" })}?${new URLSearchParams({ event: id })}`}>
              {translator(locale, "offerings")("import")}
            </Link>
          </p>
          {batches.length > 0 && <h3 className="mt-6 font-medium">{t("imports")}</h3>}
          <ul>
            {batches.map(({ batch, at, bodies, people }) => (
              <li key={batch} className="mt-2">
                <p className="text-small">{t("batch", { people, bodies, date: date(at) })}</p>
                <ConfirmDetails summary={t("undo")}>
                  <p className="measure mb-3 text-small">{t("undoText")}</p>
                  <OneStep step="undoAttendance" values={{ batch }} className="button border-stop text-stop">
                    {t("undoSubmit")}
                  </OneStep>
                </ConfirmDetails>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
