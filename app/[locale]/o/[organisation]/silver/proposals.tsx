import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { Proposal } from "./view.ts";

type Props = { locale: Locale; proposals: readonly Proposal[]; textOf: (indicator: string) => string };

/** Indicators that rose, with how far, what speaks for and against naming them, and the documents with their dates. */
export function Proposals({ locale, proposals, textOf }: Props) {
  const t = translator(locale, "silver.proposals");
  const day = (date: string) => formatter(locale).dateTime(new Date(date), { dateStyle: "medium" });
  return (
    <ul className="mt-3 grid gap-4">
      {proposals.map(({ indicator, from, to, max, meetsGold, otherRules, evidence, faults }) => (
        <li key={indicator} className="card p-5">
          <h3 className="font-semibold">{textOf(indicator)}</h3>
          <p className="text-small tabular-nums">{t("rise", { from, to, max })}</p>
          {meetsGold && <p className="text-ok text-small">{t("meetsGold")}</p>}
          {otherRules && <p className="text-small text-warn">{t("otherRules")}</p>}
          {evidence.length > 0 && (
            <>
              <p className="mt-2 font-medium text-small">{t("evidence")}</p>
              <ul className="list-disc pl-5 text-small">
                {evidence.map(({ evidence: id, title, documentDate, when }) => (
                  <li key={id}>
                    {documentDate === null ? t("undated", { title }) : t("dated", { title, date: day(documentDate) })}
                    {documentDate !== null && <span className="text-muted"> ({t(`when.${when}`)})</span>}
                  </li>
                ))}
              </ul>
            </>
          )}
          {faults.map((fault) => (
            <p key={fault} className="mt-1 text-small text-warn">
              {t(`faults.${fault}`)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
