import type { LocalText } from "#lib/domain/edition/schema.ts";
import { own } from "#lib/domain/record.ts";
import type { Changes as Found } from "#lib/domain/snapshot/changes.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { dayWords } from "#lib/i18n/days.ts";
import { numberWords } from "#lib/i18n/figure.ts";
import { translator } from "#lib/i18n/text.ts";

type Titles = Readonly<Record<string, { title: LocalText; inputs: Record<string, LocalText> }>>;
type Props = {
  locale: Locale;
  changes: Found;
  titles: Titles;
  labels: Readonly<Record<string, LocalText>>;
  before: { takenAt: string };
  after: { takenAt: string };
};

/** What changed from one snapshot to a later one: the labels first, then every indicator with what was answered otherwise and why. */
export function Changes({ locale, changes, titles, labels, before, after }: Props) {
  const t = translator(locale, "history.compare");
  const date = (at: string) => dayWords(locale, at);
  const moved = changes.labels.filter(({ changed }) => changed);
  return (
    <section id="changes" className="mt-8 scroll-mt-8" aria-labelledby="changes-title">
      <h3 id="changes-title" className="font-semibold">
        {t("heading", { before: date(before.takenAt), after: date(after.takenAt) })}
      </h3>
      {!changes.sameRules && <p className="measure mt-2 text-warn">{t("otherRules")}</p>}
      {moved.length === 0 && changes.indicators.length === 0 && <p className="mt-2">{t("same")}</p>}
      <ul className="mt-3 grid gap-1">
        {moved.map(({ label, before: was, after: is }) => (
          <li key={label} className="tabular-nums">
            {t("change", {
              label: own(labels, label)?.[locale] ?? label,
              before: standOf(locale, was),
              after: standOf(locale, is),
            })}
          </li>
        ))}
      </ul>
      {changes.indicators.length > 0 && <Indicators locale={locale} changes={changes} titles={titles} />}
    </section>
  );
}

type Stand = Found["labels"][number]["before"];

function standOf(locale: Locale, stand: Stand): string {
  const t = translator(locale, "history");
  if (stand === null) return t("compare.missing");
  const { low, high, possible } = stand.score;
  return `${t("pointsOf", { points: low === high ? `${low}` : `${low}–${high}`, possible })} (${t(`verdicts.${stand.verdict}`).toLowerCase()})`;
}

type Indicator = Found["indicators"][number];

function Indicators({ locale, changes, titles }: Pick<Props, "locale" | "changes" | "titles">) {
  const t = translator(locale, "history.compare");
  const points = (side: Indicator["before"]) => {
    if (side === null) return t("missing");
    if (side.state === "unanswered") return t("unanswered");
    if (side.points === null) return t("notApplicable");
    return `${side.points.low} / ${side.max}`;
  };
  return (
    <table className="mt-4 w-full text-left max-sm:block">
      <thead className="text-muted text-small max-sm:sr-only">
        <tr>
          {(["indicator", "was", "is", "what"] as const).map((key) => (
            <th key={key} scope="col" className="py-2 pr-4 font-normal">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {changes.indicators.map((change) => (
          <tr key={change.indicator} className="border-line border-t align-baseline max-sm:block max-sm:py-3">
            <th scope="row" className="py-2.5 pr-4 font-medium max-sm:block max-sm:py-0">
              {change.indicator} {own(titles, change.indicator)?.title[locale]}
            </th>
            <td className="py-2.5 pr-4 max-sm:inline max-sm:py-0">{points(change.before)}</td>
            <td className="py-2.5 pr-4 max-sm:inline max-sm:py-0">
              <span className="sm:hidden">→ </span>
              {points(change.after)}
            </td>
            <td className="py-2.5 text-small max-sm:block max-sm:py-0">
              <p>{t(`why.${change.why}`)}</p>
              {change.inputs
                .filter(({ part }) => part !== "points")
                .map((input) => (
                  <p key={`${input.part}-${input.key}`} className="text-muted">
                    {t("change", {
                      label: inputTitle(locale, titles, change.indicator, input),
                      before: writtenOf(locale, input.before),
                      after: writtenOf(locale, input.after),
                    })}
                  </p>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inputTitle(locale: Locale, titles: Titles, indicator: string, { part, key = "" }: Indicator["inputs"][number]): string {
  const t = translator(locale, "history.compare");
  if (part === "input") return own(own(titles, indicator)?.inputs, key)?.[locale] ?? key;
  return t(part === "rated" ? "rated" : part === "points" ? "level" : "reason");
}

function writtenOf(locale: Locale, value: number | string | null): string {
  if (value === null) return translator(locale, "history.compare")("nothing");
  return typeof value === "number" ? numberWords(value, locale) : value;
}
