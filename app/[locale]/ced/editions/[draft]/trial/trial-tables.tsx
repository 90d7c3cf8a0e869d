import Link from "next/link";
import { Scrolling } from "#app/_ui/scrolling.tsx";
import type { Effect, Stand, Trial } from "#lib/domain/edition/trial.ts";
import { own } from "#lib/domain/record.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";

type Labels = readonly { label: string; title: Readonly<Record<Locale, string>> }[];
type Counts = Extract<Trial, { suppressed: null }>;

const kinds = ["gain", "lose", "closer", "farther"] as const;
const row = "border-line border-t align-top max-sm:card max-sm:block max-sm:px-4 max-sm:py-3";
const cell = "py-3 pr-4 max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:py-1 max-sm:pr-0";

/** Per label: how many would gain or lose it, and come closer to its bar or farther from it. */
export function CountedTable({ locale, labels, trial }: { locale: Locale; labels: Labels; trial: Counts }) {
  const t = translator(locale, "editionDesk.trial");
  return (
    <table className="mt-6 w-full max-w-4xl text-left max-sm:block">
      <thead className="text-muted text-small max-sm:sr-only">
        <tr>
          <th scope="col" className="py-2 pr-4 font-medium">
            {t("label")}
          </th>
          {kinds.map((kind) => (
            <th key={kind} scope="col" className="py-2 pr-4 text-right font-medium">
              {t(kind)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:grid max-sm:gap-3">
        {trial.labels.map(({ label, ...counts }) => (
          <tr key={label} className={row}>
            <th scope="row" className={`${cell} font-medium max-sm:block`}>
              {labels.find((one) => one.label === label)?.title[locale] ?? label}
            </th>
            {kinds.map((kind) => (
              <td key={kind} className={`${cell} text-right tabular-nums ${counts[kind] === 0 ? "text-muted" : "font-medium"}`}>
                <span className="font-normal text-muted sm:hidden">{t(kind)}</span>
                {counts[kind]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Named = readonly { name: string; case: string; effect: Effect | null }[];

/** The clusters that share with the reader: how each stands for every label, before and after. */
export function NamedTable({ locale, labels, named }: { locale: Locale; labels: Labels; named: Named }) {
  const t = translator(locale, "editionDesk.trial");
  const standWords = (stand: Stand | null) => {
    if (stand === null) return t("noLabel");
    const verdict = t(`verdicts.${stand.verdict}`);
    return stand.distance === null || stand.distance === 0 ? verdict : t("missing", { verdict, distance: stand.distance });
  };
  const changeWords = (change: Effect["labels"][string] | undefined) => {
    const [before, after] = [standWords(change?.before ?? null), standWords(change?.after ?? null)];
    return before === after ? t("unchanged", { before }) : t("change", { before, after });
  };
  return (
    <Scrolling name={t("named")} className="mt-4 overflow-x-auto">
      <table className="w-full text-left text-small max-sm:block">
        <thead className="text-muted max-sm:sr-only">
          <tr>
            {[t("cluster"), ...labels.map(({ title }) => title[locale])].map((head) => (
              <th key={head} scope="col" className="py-2 pr-4 font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:grid max-sm:gap-3">
          {named.map(({ name, case: of, effect }) => (
            <tr key={of} className={row}>
              <th scope="row" className={`${cell} font-normal max-sm:block`}>
                <Link className="link" href={addressOf(locale, { page: "case", params: { case: of } })}>
                  {name}
                </Link>
              </th>
              {labels.map(({ label, title }) => (
                <td key={label} className={`${cell} max-sm:text-right`}>
                  <span className="shrink-0 text-muted sm:hidden">{title[locale]}</span>
                  {effect === null ? t("noLabel") : changeWords(own(effect.labels, label))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
