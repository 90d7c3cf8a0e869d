import Link from "next/link";
import { placesOf } from "#app/[locale]/_check/state/places.ts";
import { progressOf, stateOf } from "#lib/domain/assessment/progress.ts";
import { type Edition, prepareEdition } from "#lib/domain/edition/edition.ts";
import { own } from "#lib/domain/record.ts";
import { checkOfParts, partOf } from "#lib/domain/saving/draft-parts.ts";
import { newField, shown } from "#lib/domain/saving/field.ts";
import type { EditionView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { RoundView } from "../assessments/[assessment]/_sync/synced-context.ts";
import { rowsOf } from "../assessments/[assessment]/_sync/transport.ts";
import { activityOf } from "./activity.ts";

type Props = { locale: Locale; round: RoundView; view: EditionView; startedAt: string };

function checkOf(edition: Edition, { saved }: RoundView) {
  return checkOfParts(edition, new Map([...rowsOf(saved)].map(([name, known]) => [name, shown(newField(partOf(name).part, known))])));
}

/** The round that is open: how far it is, where to go on, and who did what last. */
export function OpenRound({ locale, round, view, startedAt }: Props) {
  const t = translator(locale, "home.open");
  const places = placesOf(locale, round);
  const edition = prepareEdition(view.rules, view.digests);
  const check = checkOf(edition, round);
  const { done, total, minutesLeft } = progressOf(edition, check);
  const next = edition.indicators.find((indicator) => stateOf(indicator, own(check.drafts, indicator.id)) !== "done");
  return (
    <section className="mt-8" aria-labelledby="open">
      <h2 id="open" className="text-lead">
        {t("title")}
      </h2>
      <p className="mt-1 tabular-nums">
        {done === total ? t("complete", { total }) : t("progress", { done, total, minutes: minutesLeft })}{" "}
        <span className="text-muted">
          · {t("since", { date: formatter(locale).dateTime(new Date(startedAt), { dateStyle: "medium" }) })}
        </span>
      </p>
      <progress aria-label={t("title")} className="mt-3 block h-2 w-full max-w-xl" max={total} value={done} />
      <div className="mt-5 flex flex-wrap items-center gap-3">
        {round.mayAnswer && next !== undefined && (
          <Link className="button button-primary" href={`${places.dimension(next.dimension)}#indicator-${next.id}`}>
            {t("goOn", { indicator: next.id })}
          </Link>
        )}
        <Link className="button" href={places.overview}>
          {t("open")}
        </Link>
        <Link className="link py-2" href={places.result}>
          {t("result")}
        </Link>
      </div>
      <Latest locale={locale} round={round} />
    </section>
  );
}

function Latest({ locale, round }: Pick<Props, "locale" | "round">) {
  const t = translator(locale, "home.activity");
  const former = translator(locale, "saving")("former");
  const { dateTime, list } = formatter(locale);
  const activities = activityOf(round.saved, 5);
  return (
    <>
      <h3 className="mt-10 font-semibold">{t("title")}</h3>
      {activities.length === 0 && <p className="mt-1 text-muted">{t("none")}</p>}
      <ul className="mt-2 border-line border-t">
        {activities.map(({ by, at, indicators, others }) => {
          const what = list([...indicators, ...(others ? [t("rest")] : [])]);
          return (
            <li key={`${by.id}-${at}`} className="flex flex-wrap justify-between gap-x-6 border-line border-b py-2.5 text-small">
              <span className="measure">
                {by.id === round.me.id
                  ? t("lineMe", { indicators: what })
                  : t("line", { name: by.name === "" ? former : by.name, indicators: what })}
              </span>
              <time dateTime={at} className="text-muted tabular-nums">
                {dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
              </time>
            </li>
          );
        })}
      </ul>
    </>
  );
}
